// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One deadline at a time: a new one replaces the old one, even when the old one has passed and is
 * only on its way. Guarded by the monitor that it is given.
 */
final class Deadline {
  private final ScheduledExecutorService timer;
  private final SipSessionExecutor executor;
  private final Object monitor;
  private final Runnable passed;
  private @Nullable Future<?> running;
  private long number;

  /**
   * @param passed runs in the SIP session with the monitor held
   */
  Deadline(
      ScheduledExecutorService timer,
      SipSessionExecutor executor,
      Object monitor,
      Runnable passed) {
    this.timer = timer;
    this.executor = executor;
    this.monitor = monitor;
    this.passed = passed;
  }

  /**
   * @param time zero for none
   */
  void set(Duration time) {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
    var mine = ++number;
    if (time.isPositive()) {
      running =
          timer.schedule(
              () -> executor.execute(() -> pass(mine)), time.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void pass(long which) {
    synchronized (monitor) {
      if (which == number) {
        passed.run();
      }
    }
  }
}
