// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.actor.Scheduler;

/**
 * Calls that this node owns already and whose parts it has not asked for yet. A few at a time, and
 * those that somebody waits for first: who asks for all at once makes each of them as late as the
 * last one. Thread-safe.
 */
final class Resumptions {
  private static final System.Logger LOG = System.getLogger(Resumptions.class.getName());

  /** Enough to keep the media servers busy. */
  static final int AT_A_TIME = 8;

  /** Nobody queues behind a part that does not answer: after that all go on at once. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** One call. */
  interface Orphan {
    /** Whether somebody waits for it. */
    boolean isWanted();

    /**
     * Asks for its parts, without waiting.
     *
     * @return done when they have answered
     */
    CompletionStage<Void> resume();
  }

  private final Scheduler scheduler;
  private final CallMetrics metrics;
  private final List<Orphan> waiting = new ArrayList<>();
  private int underWay;
  private boolean slow;
  private boolean proceeding;

  Resumptions(Scheduler scheduler, CallMetrics metrics) {
    this.scheduler = scheduler;
    this.metrics = metrics;
  }

  /** The call goes on when it is its turn; returns at once. */
  void add(Orphan call) {
    synchronized (this) {
      waiting.add(call);
    }
    proceed();
  }

  /** By one thread at a time, and not once more for each call that is done at once. */
  private void proceed() {
    synchronized (this) {
      if (proceeding) {
        return;
      }
      proceeding = true;
    }
    for (var next = next(); next != null; next = next()) {
      begin(next);
    }
  }

  private synchronized @Nullable Orphan next() {
    if (waiting.isEmpty() || underWay >= AT_A_TIME && !slow) {
      slow = slow && !waiting.isEmpty();
      proceeding = false;
      return null;
    }
    underWay++;
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).isWanted()) {
        return waiting.remove(i);
      }
    }
    return waiting.removeFirst();
  }

  private void begin(Orphan next) {
    var first = new AtomicBoolean(true);
    var deadline = scheduler.schedule(PATIENCE, () -> over(first, true));
    resumed(next)
        .whenComplete(
            (_, _) -> {
              deadline.cancel();
              over(first, false);
            });
  }

  private CompletionStage<Void> resumed(Orphan next) {
    try {
      return next.resume();
    } catch (RuntimeException e) {
      metrics.count(CallCounter.INTERNAL_ERRORS);
      LOG.log(System.Logger.Level.ERROR, "Cannot go on with " + next, e);
      return CompletableFuture.completedStage(null);
    }
  }

  private void over(AtomicBoolean first, boolean late) {
    if (!first.compareAndSet(true, false)) {
      return;
    }
    synchronized (this) {
      underWay--;
      slow |= late;
    }
    proceed();
  }
}
