// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs tasks in order, one at a time, on threads that may wait; takes only so many. */
final class Lane {
  private static final System.Logger LOG = System.getLogger(Lane.class.getName());

  private final Executor threads;
  private final int limit;
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean running;

  Lane(Executor threads, int limit) {
    this.threads = threads;
    this.limit = limit;
  }

  /** False when too many wait already. */
  synchronized boolean offer(Runnable task) {
    if (tasks.size() >= limit) {
      return false;
    }
    tasks.add(task);
    if (!running) {
      running = true;
      threads.execute(this::work);
    }
    return true;
  }

  private void work() {
    for (var task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "A listener of SIP failed", e);
      }
    }
  }

  private synchronized @Nullable Runnable next() {
    var task = tasks.poll();
    running = task != null;
    return task;
  }
}
