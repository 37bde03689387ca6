// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.actor;

import java.time.Duration;

/** Runs short tasks later. Thread-safe. */
@FunctionalInterface
public interface Scheduler {
  /**
   * @param task must not block
   */
  Timer schedule(Duration delay, Runnable task);

  /** A task that waits for its time. */
  @FunctionalInterface
  interface Timer {
    /** Idempotent; without effect on a task that runs already. */
    void cancel();
  }
}
