// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on threads of the container's work manager, a few at a time. One {@link Work} runs
 * tasks until there have been none for a moment, so that under load a task costs one wake-up and no
 * hand-over through the container. Tasks start in the order in which they were given.
 *
 * <p>The queue has no limit of its own: whoever uses it has at most one task waiting per stream.
 */
public final class WorkExecutor implements Executor {
  private static final Logger LOG = System.getLogger(WorkExecutor.class.getName());
  private static final long RETRY_MILLIS = 20;
  private static final long LINGER_MILLIS = 20;

  private final WorkManager workManager;
  private final ScheduledExecutorService timer;
  private final int parallelism;
  private final TransferQueue<Runnable> tasks = new LinkedTransferQueue<>();
  private final AtomicInteger workers = new AtomicInteger();
  private volatile boolean stopped;

  /**
   * @param timer tries again when the work manager has no thread to give
   * @param parallelism most works at a time
   */
  public WorkExecutor(WorkManager workManager, ScheduledExecutorService timer, int parallelism) {
    this.workManager = workManager;
    this.timer = timer;
    this.parallelism = parallelism;
  }

  /** After the stop a task is dropped: every stream has ended. */
  @Override
  public void execute(Runnable task) {
    if (stopped || tasks.tryTransfer(task)) {
      return; // taken by a worker that waits
    }
    tasks.add(task);
    hire();
  }

  /** Starts no more tasks; those that run come to their end. */
  public void stop() {
    stopped = true;
    tasks.clear();
  }

  private void hire() {
    int now = workers.get();
    while (now < parallelism && !stopped && !tasks.isEmpty()) {
      if (workers.compareAndSet(now, now + 1)) {
        schedule();
        return;
      }
      now = workers.get();
    }
  }

  private void schedule() {
    try {
      workManager.scheduleWork(new Worker());
    } catch (WorkException | IllegalStateException e) {
      // no thread to give, or the work manager is shutting down
      if (workers.decrementAndGet() == 0 && !stopped) {
        LOG.log(Level.WARNING, "no JCA work thread, trying again: {0}", e.getMessage());
        var _ = timer.schedule(this::hire, RETRY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void work() {
    try {
      for (var task = next(); task != null; task = next()) {
        try {
          task.run();
        } catch (RuntimeException e) {
          LOG.log(Level.ERROR, "task of the XMPP connector failed", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the container wants its thread back
    }
  }

  private @Nullable Runnable next() throws InterruptedException {
    return stopped ? null : tasks.poll(LINGER_MILLIS, TimeUnit.MILLISECONDS);
  }

  private final class Worker implements Work {
    @Override
    public void run() {
      try {
        work();
      } finally {
        workers.decrementAndGet();
        // A task may have come between the last look at the queue and this moment.
        hire();
      }
    }

    @Override
    public void release() {
      // The connector's stop ends the work; each task is short.
    }
  }
}
