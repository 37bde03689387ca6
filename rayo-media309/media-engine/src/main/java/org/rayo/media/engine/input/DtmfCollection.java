// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.grammar.DtmfGrammar;

/**
 * One running collection on a leg. The session is touched on the leg's serial callbacks only; the
 * tick thread merely compares the time with the deadline.
 */
public final class DtmfCollection implements DtmfCollector {
  private final InputSession session;
  private final InputListener listener;
  private final Executor callbacks;
  private final Consumer<DtmfCollection> onEnd;
  private volatile long deadline = InputSession.NEVER;
  private volatile boolean ended;
  private boolean stopAsked;
  private boolean timersAsked;
  private boolean inputStarted;

  /**
   * @param callbacks the leg's serial executor
   * @param onEnd told once on {@code callbacks}
   */
  public DtmfCollection(
      InputRequest request,
      List<DtmfGrammar> grammars,
      InputListener listener,
      Executor callbacks,
      Consumer<DtmfCollection> onEnd) {
    this.session = new InputSession(request, grammars);
    this.listener = listener;
    this.callbacks = callbacks;
    this.onEnd = onEnd;
    if (request.startTimers()) {
      startTimers();
    }
  }

  /** Tick thread: whether a timer has run out. Says so once per deadline. */
  public boolean isDue(long now) {
    long at = deadline;
    if (at == InputSession.NEVER || now - at < 0) {
      return false;
    }
    deadline = InputSession.NEVER;
    return true;
  }

  /** On the callbacks: a timer has run out at {@code now}. */
  public void timeout(long now) {
    long at = session.deadline();
    if (at == InputSession.NEVER || now - at < 0) {
      return; // a digit came in between and set a new deadline
    }
    end(session.timeout());
  }

  /** On the callbacks. */
  public void digit(char digit, long now) {
    if (ended) {
      return;
    }
    if (!inputStarted) {
      inputStarted = true;
      listener.inputStarted();
    }
    listener.digit(digit);
    end(session.digit(digit, now));
    deadline = session.deadline();
  }

  /** On the callbacks: the leg is gone. */
  public void legClosed() {
    end(new InputEnd.LegClosed());
  }

  private void end(@Nullable InputEnd end) {
    if (end == null || ended) {
      return;
    }
    ended = true;
    onEnd.accept(this);
    listener.ended(end);
  }

  @Override
  public synchronized boolean startTimers() {
    if (ended || timersAsked) {
      return false;
    }
    timersAsked = true;
    long now = System.nanoTime();
    callbacks.execute(
        () -> {
          session.startTimers(now);
          deadline = session.deadline();
        });
    return true;
  }

  @Override
  public synchronized boolean stop() {
    if (ended || stopAsked) {
      return false;
    }
    stopAsked = true;
    callbacks.execute(() -> end(new InputEnd.Stopped()));
    return true;
  }
}
