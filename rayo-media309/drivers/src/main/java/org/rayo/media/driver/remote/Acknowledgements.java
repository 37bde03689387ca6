// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.EngineConfig;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Seen;

/**
 * Which events came, of which object. What came is acknowledged a while later: by then call control
 * has written down what it makes of it, and if not, its successor hears it again.
 */
final class Acknowledgements {
  private static final System.Logger LOG = System.getLogger(Acknowledgements.class.getName());
  private static final long LATER_MILLIS = 1_000;
  private static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long REPLAY_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Control control;
  private final ScheduledExecutorService clock;
  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Long> due = new HashMap<>();
  private final Map<String, Long> ripe = new HashMap<>();
  private volatile long spoken = System.nanoTime();
  private boolean scheduled;

  Acknowledgements(Control control, ScheduledExecutorService clock) {
    this.control = control;
    this.clock = clock;
  }

  /** False for an event that came before. */
  boolean isNew(String session, @Nullable String number) {
    long sequence;
    try {
      sequence = number == null ? 0 : Long.parseLong(number);
    } catch (NumberFormatException e) {
      LOG.log(System.Logger.Level.WARNING, "An event of {0} has no number", session);
      return true;
    }
    if (sequence == 0) {
      return true;
    }
    synchronized (this) {
      if (sequence <= last.getOrDefault(session, 0L)) {
        return false;
      }
      last.put(session, sequence);
      due.put(session, sequence);
      schedule();
      notifyAll();
      return true;
    }
  }

  private synchronized void schedule() {
    if (!scheduled && !clock.isShutdown()) {
      scheduled = true;
      var _ =
          clock.schedule(
              () -> EngineConfig.virtualThreads().execute(this::send),
              LATER_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  /** What came since the last time waits for the next. */
  private void send() {
    List<Seen> seen = new ArrayList<>();
    synchronized (this) {
      scheduled = false;
      ripe.forEach((session, number) -> seen.add(new Seen(session, number)));
      ripe.clear();
      ripe.putAll(due);
      due.clear();
      if (!ripe.isEmpty()) {
        schedule();
      }
    }
    if (!seen.isEmpty()) {
      acknowledge(seen);
    }
  }

  private void acknowledge(List<Seen> seen) {
    spoken = System.nanoTime();
    try {
      control.execute(new Extension.Ack(seen, null));
    } catch (MediaException e) {
      LOG.log(System.Logger.Level.DEBUG, "Events are not acknowledged: {0}", e.getMessage());
    }
  }

  /** Waits until the events of an object up to this number have come, but not for long. */
  void awaitUpTo(String session, long number) {
    long end = System.nanoTime() + REPLAY_NANOS;
    synchronized (this) {
      long left = REPLAY_NANOS;
      while (last.getOrDefault(session, 0L) < number && left > 0 && control.isOpen()) {
        try {
          TimeUnit.NANOSECONDS.timedWait(this, left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
        left = end - System.nanoTime();
      }
    }
  }

  /** A media server lets go of what is attached to one who is silent for long. */
  void signOfLife() {
    if (control.needsSignsOfLife() && System.nanoTime() - spoken > LIFE_NANOS) {
      acknowledge(List.of());
    }
  }

  /** The object is gone; what it reported is still acknowledged. */
  synchronized void forget(String session) {
    last.remove(session);
  }
}
