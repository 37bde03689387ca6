// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs short tasks later; what takes longer they hand on. */
final class Timekeeper implements AutoCloseable {
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("media-driver-clock").daemon().factory());

  @SuppressWarnings("FutureReturnValueIgnored") // the task is guarded and never cancelled
  void after(Duration delay, Runnable task) {
    clock.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  Future<?> every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    return clock.scheduleWithFixedDelay(guarded(task), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /** A periodic task that throws would never run again. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        System.getLogger(Timekeeper.class.getName())
            .log(System.Logger.Level.ERROR, "A timer failed", e);
      }
    };
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
