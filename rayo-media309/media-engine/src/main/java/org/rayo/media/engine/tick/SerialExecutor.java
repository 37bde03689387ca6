// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.tick;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the callbacks of one party one at a time and in order on a shared executor. {@code execute}
 * never blocks, so the tick thread may call it. Beyond {@value #LIMIT} waiting tasks it refuses:
 * the listener is stuck.
 */
public final class SerialExecutor implements Executor {
  private static final Logger LOG = System.getLogger(SerialExecutor.class.getName());
  private static final int LIMIT = 10_000;

  private final Executor shared;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  public SerialExecutor(Executor shared) {
    this.shared = shared;
  }

  @Override
  public void execute(Runnable task) {
    if (waiting.get() >= LIMIT) {
      throw new RejectedExecutionException(LIMIT + " callbacks are waiting");
    }
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      shared.execute(this::drain);
    }
  }

  private void drain() {
    do {
      var task = tasks.poll();
      if (task != null) {
        run(task);
      }
    } while (waiting.decrementAndGet() > 0);
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A media listener failed", e);
    }
  }
}
