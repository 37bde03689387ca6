// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.actor;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other on a shared executor, in the order in which they came. No thread
 * is parked for it: it takes one only while it has something to do.
 */
public final class Mailbox {
  /** Tasks per turn; then others get the thread. */
  private static final int TURN = 64;

  private final Executor executor;
  private final int capacity;
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>(4);
  private boolean busy;
  private boolean paused;

  /** Whether the turn of a paused mailbox is over, so that somebody has to begin the next one. */
  private boolean resting;

  /**
   * @param executor may run tasks on the caller's thread only if the caller does not mind
   * @param capacity tasks that may wait
   */
  public Mailbox(Executor executor, int capacity) {
    this.executor = executor;
    this.capacity = capacity;
  }

  /**
   * Never blocks.
   *
   * @return false when too many tasks wait; then this one will not run
   */
  public boolean tell(Runnable task) {
    return offer(task, capacity);
  }

  /** Whether no task waits; asked by a task, whether it is the last one by now. */
  public boolean isIdle() {
    synchronized (waiting) {
      return waiting.isEmpty();
    }
  }

  /**
   * Lets the tasks wait from the end of the present one until {@link #resume}. Called by a task, or
   * before the first one.
   */
  public void pause() {
    synchronized (waiting) {
      paused = true;
      if (!busy) {
        busy = true;
        resting = true;
      }
    }
  }

  /**
   * Ends a pause; from any thread.
   *
   * @param first runs before what waits
   */
  public void resume(Runnable first) {
    synchronized (waiting) {
      waiting.addFirst(first);
      paused = false;
      if (!resting) {
        return;
      }
      resting = false;
    }
    takeTurn();
  }

  /**
   * Takes a task whatever waits already. For what is few by nature: timers, and the message that
   * ends an overflowing call.
   */
  public void tellAlways(Runnable task) {
    offer(task, Integer.MAX_VALUE);
  }

  private boolean offer(Runnable task, int limit) {
    synchronized (waiting) {
      if (waiting.size() >= limit) {
        return false;
      }
      waiting.add(task);
      if (busy) {
        return true;
      }
      busy = true;
    }
    takeTurn();
    return true;
  }

  /** An executor that has no thread to give leaves the tasks to the turn of the next one. */
  private void takeTurn() {
    try {
      executor.execute(this::turn);
    } catch (RejectedExecutionException e) {
      synchronized (waiting) {
        busy = false;
      }
    }
  }

  private void turn() {
    for (int i = 0; i < TURN; i++) {
      var task = next();
      if (task == null) {
        return;
      }
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        takeTurn();
        throw e;
      }
    }
    takeTurn();
  }

  private @Nullable Runnable next() {
    synchronized (waiting) {
      if (paused) {
        resting = true;
        return null;
      }
      var task = waiting.poll();
      if (task == null) {
        busy = false;
      }
      return task;
    }
  }
}
