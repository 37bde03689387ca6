// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One start of a timer. Locks are taken in this order: the entry's, then its slot's; neither while
 * the task runs.
 */
final class WheelEntry implements Runnable {

  private final long period;
  private @Nullable SIPStackTimerTask task;

  // Guarded by the slot. Which one it is changes only with the entry's own lock held, too, or by
  // the wheel's thread when it takes the entry out.
  long due;
  volatile @Nullable WheelSlot slot;
  @Nullable WheelEntry previous;
  @Nullable WheelEntry next;

  /**
   * @param period nanoseconds from the end of a run to the next, or 0 for a single run
   */
  WheelEntry(SIPStackTimerTask task, long period) {
    this.task = task;
    this.period = period;
  }

  boolean isPeriodic() {
    return period > 0;
  }

  long period() {
    return period;
  }

  /** False when it came too late for that tick; true too when the timer was cancelled. */
  synchronized boolean enter(WheelSlot into, long tick, LongPredicate open) {
    return task == null || into.add(this, tick, open);
  }

  /** False when it was cancelled before, or runs for the last time, or has. */
  synchronized boolean cancel() {
    if (task == null) {
      return false;
    }
    task = null;
    var where = slot;
    if (where != null) {
      where.remove(this);
    }
    return true;
  }

  @Override
  public void run() {
    var now = taken();
    if (now != null) {
      now.runTask();
    }
  }

  private synchronized @Nullable SIPStackTimerTask taken() {
    var now = task;
    if (!isPeriodic()) {
      task = null;
    }
    return now;
  }
}
