// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.sip.SipApplicationSession;
import org.mobicents.javax.servlet.sip.SipApplicationSessionAsynchronousWork;
import org.mobicents.javax.servlet.sip.SipSessionsUtilExt;

/**
 * The only way from our threads into a SIP application session: work runs on the container's
 * threads under the container's lock of that session, so it never meets a servlet callback of the
 * same call. Work of one executor keeps its order, which the container alone does not promise.
 */
final class SipSessionExecutor {
  private static final System.Logger LOG = System.getLogger(SipSessionExecutor.class.getName());
  private static final int RETRY_MILLIS = 100;

  private final SipSessionsUtilExt sessions;
  private final ScheduledExecutorService timer;
  private final String session;
  private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param timer tries again when the container's queue is full
   * @param session id of the application session
   */
  SipSessionExecutor(SipSessionsUtilExt sessions, ScheduledExecutorService timer, String session) {
    this.sessions = sessions;
    this.timer = timer;
    this.session = session;
  }

  /** Returns at once. Work for a session that is gone is dropped. */
  void execute(Runnable action) {
    work.add(action);
    if (waiting.getAndIncrement() == 0) {
      schedule();
    }
  }

  private void schedule() {
    try {
      sessions.scheduleAsynchronousWork(session, new Drain());
    } catch (RejectedExecutionException e) {
      var _ = timer.schedule(this::schedule, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void drain() {
    do {
      var next = work.poll();
      if (next != null) {
        run(next);
      }
    } while (waiting.decrementAndGet() > 0);
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "SIP work failed", e);
    }
  }

  /** Serializable by type only: it never leaves this process. */
  private final class Drain implements SipApplicationSessionAsynchronousWork {
    @Override
    public void doAsynchronousWork(SipApplicationSession owner) {
      drain();
    }
  }
}
