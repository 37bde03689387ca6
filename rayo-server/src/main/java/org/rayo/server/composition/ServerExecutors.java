// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.rayo.callcontrol.actor.LentThreads;

/**
 * The one place that decides which threads do what.
 *
 * <ul>
 *   <li>Mailboxes: the thread that brings a stanza or a SIP message, else a fixed pool of container
 *       threads, because a mailbox computes and never waits. Jakarta Concurrency 3.0, which WildFly
 *       39 has, knows no virtual threads. The queue needs no bound of its own: it holds at most one
 *       entry per mailbox, and mailboxes are bounded.
 *   <li>Timers: one container thread that only tells mailboxes.
 *   <li>Blocking work (broker, documents): virtual threads.
 * </ul>
 */
final class ServerExecutors implements AutoCloseable {
  private static final int MAILBOX_THREADS =
      Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ThreadPoolExecutor mailboxes;
  private final LentThreads lent;
  private final ScheduledThreadPoolExecutor timers;
  private final ExecutorService blocking;

  ServerExecutors(ThreadFactory containerThreads) {
    mailboxes =
        new ThreadPoolExecutor(
            MAILBOX_THREADS,
            MAILBOX_THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            containerThreads);
    lent = new LentThreads(mailboxes);
    timers = new ScheduledThreadPoolExecutor(1, containerThreads);
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    blocking =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rayo-blocking-", 0).factory());
  }

  LentThreads mailboxes() {
    return lent;
  }

  ScheduledThreadPoolExecutor timers() {
    return timers;
  }

  ExecutorService blocking() {
    return blocking;
  }

  /** Drops timers, lets mailboxes finish for two seconds, interrupts the rest. */
  @Override
  public void close() {
    timers.shutdownNow();
    mailboxes.shutdown();
    blocking.shutdown();
    try {
      if (!mailboxes.awaitTermination(2, TimeUnit.SECONDS)) {
        mailboxes.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    blocking.shutdownNow();
  }
}
