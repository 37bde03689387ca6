// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.tick;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A platform thread that ticks its share of the legs and mixers every 20 ms against absolute
 * deadlines. What others want done to their media arrives as a task and runs between ticks, so
 * nothing in a tick needs a lock. After a stall it catches up tick by tick, and after a long one it
 * starts afresh.
 */
public final class TickThread implements Executor, AutoCloseable {
  /** Something that wants to be called every 20 ms. */
  public interface Ticked {
    /** Does 20 ms of work without blocking or allocating. */
    void tick(TickScratch scratch, long nanos);

    /** A tick threw; the member has been removed. Called on the tick thread. */
    void failed(RuntimeException reason);
  }

  public static final long PERIOD_NANOS = 20_000_000;

  private static final Logger LOG = System.getLogger(TickThread.class.getName());
  private static final int MAX_TASKS = 100_000;
  private static final int MAX_CATCH_UP = 25;

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final TickClock clock = new TickClock();
  private final TickScratch scratch = new TickScratch();
  private final AtomicInteger load = new AtomicInteger();
  private final Thread thread;
  private Ticked[] members = new Ticked[16];
  private int count;
  private volatile boolean closed;

  public TickThread(int number) {
    thread = Thread.ofPlatform().name("media-tick-" + number).daemon(true).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** For tasks on this thread, between ticks. */
  public TickScratch scratch() {
    return scratch;
  }

  /** Members and those about to be, for choosing the least loaded thread. */
  public int load() {
    return load.get();
  }

  public TickClock clock() {
    return clock;
  }

  /** CPU time used so far; zero when the thread is gone. */
  public long cpuNanos() {
    return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
  }

  public void add(Ticked member) {
    load.incrementAndGet();
    execute(
        () -> {
          if (count == members.length) {
            members = Arrays.copyOf(members, 2 * count);
          }
          members[count++] = member;
        });
  }

  /** Call on this thread (from a task) only. */
  public void remove(Ticked member) {
    for (int i = 0; i < count; i++) {
      if (members[i] == member) {
        members[i] = members[--count];
        members[count] = null;
        load.decrementAndGet();
        return;
      }
    }
  }

  /** Runs the task before the next tick. Never blocks. */
  @Override
  public void execute(Runnable task) {
    if (closed || waiting.incrementAndGet() > MAX_TASKS) {
      throw new RejectedExecutionException(
          closed ? "The media engine is closed" : "The media engine is overloaded");
    }
    tasks.add(task);
  }

  private void run() {
    long due = aligned(System.nanoTime());
    while (!closed) {
      long now = System.nanoTime();
      long wait = due - now;
      if (wait > 0) {
        LockSupport.parkNanos(this, wait);
        continue;
      }
      clock.began(-wait);
      runTasks();
      tickAll(now);
      due += PERIOD_NANOS;
      if (System.nanoTime() - due > MAX_CATCH_UP * PERIOD_NANOS) {
        due = aligned(System.nanoTime());
      }
    }
    runTasks();
  }

  /** All threads tick at the same moments, so that what they exchange waits for one tick only. */
  private static long aligned(long now) {
    return now + PERIOD_NANOS - Math.floorMod(now, PERIOD_NANOS);
  }

  private void runTasks() {
    for (var task = tasks.poll(); task != null; task = tasks.poll()) {
      waiting.decrementAndGet();
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A media task failed", e);
      }
    }
  }

  private void tickAll(long now) {
    for (int i = 0; i < count; i++) {
      var member = members[i];
      try {
        member.tick(scratch, now);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A tick failed; the leg or mixer is closed", e);
        remove(member);
        member.failed(e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
