// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.audio.FrameTap;

/**
 * One running analysis. What its tap finds, and keys that come without sound, meet on the party's
 * serial callbacks, where it is decided what is told.
 */
public final class ProgressControl implements ProgressAnalysis {
  /** A key that comes both as an event and as a tone is one key. */
  private static final long SAME_KEY_NANOS = 500_000_000;

  private enum KeySource {
    EVENT,
    TONE
  }

  private final ProgressRequest request;
  private final ProgressListener listener;
  private final Executor callbacks;
  private final Consumer<ProgressControl> onEnd;
  private final ProgressTap tap;
  private boolean stopAsked;
  private boolean anything;
  private @Nullable String lastKey;
  private @Nullable KeySource lastSource;
  private long lastKeyAt;
  private volatile boolean partyClosing;
  private volatile boolean ended;

  /**
   * @param callbacks the party's serial executor
   * @param onEnd told once on {@code callbacks}
   */
  public ProgressControl(
      ProgressRequest request,
      ProgressListener listener,
      Executor callbacks,
      Consumer<ProgressControl> onEnd) {
    this.request = request;
    this.listener = listener;
    this.callbacks = callbacks;
    this.onEnd = onEnd;
    this.tap = new ProgressTap(request, this);
  }

  public FrameTap tap() {
    return tap;
  }

  /**
   * On the callbacks: a key was let go that came as an event.
   *
   * @param millis how long it was held; 0 when nobody knows
   */
  public void key(char key, int millis) {
    if (request.watch(SignalKind.DTMF) != null) {
      key(new ProgressSignal(SignalKind.DTMF, millis, String.valueOf(key)), KeySource.EVENT);
    }
  }

  /** Tick thread. */
  void found(ProgressSignal signal) {
    callbacks.execute(
        () -> {
          if (signal.kind() == SignalKind.DTMF) {
            key(signal, KeySource.TONE);
          } else {
            tell(signal);
          }
        });
  }

  private void key(ProgressSignal signal, KeySource source) {
    long now = System.nanoTime();
    boolean again =
        lastSource != null
            && lastSource != source
            && signal.value() != null
            && signal.value().equals(lastKey)
            && now - lastKeyAt < SAME_KEY_NANOS;
    if (!again) {
      lastKey = signal.value();
      lastSource = source;
      lastKeyAt = now;
      tell(signal);
    }
  }

  private void tell(ProgressSignal signal) {
    var watch = request.watch(signal.kind());
    if (ended || watch == null) {
      return;
    }
    anything = true;
    if (watch.terminate()) {
      end(new ProgressEnd.Found(signal));
    } else {
      listener.signal(signal);
    }
  }

  /** Tick thread. */
  void initialTimeout() {
    callbacks.execute(
        () -> {
          if (!anything) {
            end(new ProgressEnd.NoInput());
          }
        });
  }

  /** Any thread: the party will be closed, so that nobody stops this for another reason. */
  public void partyClosing() {
    partyClosing = true;
  }

  /** Tick thread, or wherever the party ends. */
  public void partyClosed() {
    callbacks.execute(() -> end(new ProgressEnd.LegClosed()));
  }

  private void end(ProgressEnd end) {
    if (ended) {
      return;
    }
    ended = true;
    tap.end();
    onEnd.accept(this);
    listener.ended(end);
  }

  @Override
  public synchronized boolean stop() {
    if (ended || stopAsked) {
      return false;
    }
    stopAsked = true;
    callbacks.execute(
        () -> end(partyClosing ? new ProgressEnd.LegClosed() : new ProgressEnd.Stopped()));
    return true;
  }
}
