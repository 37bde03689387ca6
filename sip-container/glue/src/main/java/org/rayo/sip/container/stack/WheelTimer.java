// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SIP stack's timers on a wheel: starting and cancelling one takes the same short time however
 * many there are, wakes no thread and leaves nothing behind. Most SIP timers are cancelled.
 *
 * <p>A task runs on the wheel's one thread, never early and up to two ticks of 20 ms late, which is
 * little against T1.
 */
public final class WheelTimer implements SipTimer {

  private static final Logger LOG = LoggerFactory.getLogger(WheelTimer.class);
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** A power of two. One turn takes 41 s, so that 64 times T1 fits into it. */
  private static final int SLOTS = 2048;

  private final WheelSlot[] slots =
      Stream.generate(WheelSlot::new).limit(SLOTS).toArray(WheelSlot[]::new);
  private final long origin = System.nanoTime();
  private volatile @Nullable Thread thread;

  /** The tick whose slot has been emptied, or is about to be. */
  private volatile long tick;

  @Override
  public synchronized void start(@Nullable SipStackImpl stack, @Nullable Properties settings) {
    if (thread == null) {
      tick = elapsed() / TICK_NANOS;
      var wheel = Thread.ofPlatform().name("sip-timer").daemon().unstarted(this::turn);
      thread = wheel;
      wheel.start();
    }
  }

  /** Nothing runs after the task that runs now. */
  @Override
  public synchronized void stop() {
    var wheel = thread;
    thread = null;
    LockSupport.unpark(wheel);
  }

  @Override
  public boolean isStarted() {
    return thread != null;
  }

  @Override
  public boolean schedule(SIPStackTimerTask task, long delay) {
    return add(task, delay, 0);
  }

  @Override
  public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delay, long period) {
    return add(task, delay, period);
  }

  private boolean add(SIPStackTimerTask task, long delayMillis, long periodMillis) {
    if (thread == null) {
      throw new IllegalStateException("The SIP timers have been stopped");
    }
    var entry = new WheelEntry(task, TimeUnit.MILLISECONDS.toNanos(periodMillis));
    task.setSipTimerTask(entry);
    insert(entry, TimeUnit.MILLISECONDS.toNanos(delayMillis));
    return true;
  }

  @Override
  public boolean cancel(SIPStackTimerTask task) {
    task.cleanUpBeforeCancel();
    return task.getSipTimerTask() instanceof WheelEntry entry && entry.cancel();
  }

  private void insert(WheelEntry entry, long delayNanos) {
    // Rounded up: the tick during which the time comes is over when the next one begins.
    var due = (elapsed() + Math.max(0, delayNanos)) / TICK_NANOS + 1;
    while (!entry.enter(slots[(int) due & (SLOTS - 1)], due, this::isOpen)) {
      due = tick + 1; // the wheel was faster
    }
  }

  private boolean isOpen(long due) {
    return tick < due;
  }

  private long elapsed() {
    return System.nanoTime() - origin;
  }

  private void turn() {
    while (thread == Thread.currentThread()) {
      var wait = (tick + 1) * TICK_NANOS - elapsed();
      if (wait > 0) {
        LockSupport.parkNanos(this, wait);
      } else {
        advance(tick + 1);
      }
    }
  }

  private void advance(long next) {
    tick = next;
    for (var entry : slots[(int) next & (SLOTS - 1)].takeDue(next)) {
      if (thread == null) {
        return;
      }
      try {
        entry.run();
      } catch (RuntimeException e) {
        LOG.error("A SIP timer failed", e);
      }
      if (entry.isPeriodic()) {
        insert(entry, entry.period());
      }
    }
  }
}
