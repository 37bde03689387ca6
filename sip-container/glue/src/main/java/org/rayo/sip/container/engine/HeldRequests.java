// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javax.sip.RequestEvent;
import org.rayo.sip.container.replica.Replication.Standing;
import org.rayo.sip.container.stack.LimitedLog;
import org.slf4j.LoggerFactory;

/**
 * Requests within calls of a node that is in the cluster still, but that a proxy did not reach: it
 * may have died a moment ago. They wait until that is known, and come in again then.
 *
 * <p>When the other node gives a sign of life its calls stay where they are; it has a moment left
 * to hand the call over or to carry the request out itself, which ends the wait as well.
 * Thread-safe.
 */
final class HeldRequests implements AutoCloseable {

  private static final LimitedLog LOG = new LimitedLog(LoggerFactory.getLogger(HeldRequests.class));

  private static final int MOST = 2_000;

  /** Longer than a node that hangs stays unnoticed, shorter than the front's patience. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(6_500);

  private static final long AFTER_SIGN_OF_LIFE = TimeUnit.SECONDS.toNanos(1);
  private static final long LOOK_EVERY_MILLIS = 20;

  /** What a request waits for, and what becomes of it. */
  interface Fate {
    /** Who has the session now; ELSEWHERE while nothing has changed. */
    Standing look(String session);

    /** Done when every node of the cluster was heard of. */
    CompletionStage<?> signsOfLife();

    /** Brings the request in once more. */
    void again(SIPRequest request) throws IOException;

    /** The other node lives and has its call. */
    void refuse(RequestEvent event);
  }

  private static final class Held {
    final RequestEvent event;
    final String session;
    volatile long until;

    Held(RequestEvent event, String session, long until) {
      this.event = event;
      this.session = session;
      this.until = until;
    }
  }

  private final Fate fate;
  private final ScheduledExecutorService timer;
  private final LongSupplier nanos;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean();

  HeldRequests(Fate fate, ScheduledExecutorService timer, LongSupplier nanos) {
    this.fate = fate;
    this.timer = timer;
    this.nanos = nanos;
  }

  /**
   * Takes a request; one that is sent again waits with its original.
   *
   * @param session of another node
   * @return false when too many wait
   */
  boolean hold(RequestEvent event, String session) {
    var request = (SIPRequest) event.getRequest();
    var transaction = request.getTransactionId() + ' ' + request.getMethod();
    if (held.containsKey(transaction)) {
      return true;
    }
    if (held.size() >= MOST) {
      return false;
    }
    var begun = new Held(event, session, nanos.getAsLong() + PATIENCE);
    if (held.putIfAbsent(transaction, begun) == null) {
      var _ =
          fate.signsOfLife().thenRun(() -> begun.until = nanos.getAsLong() + AFTER_SIGN_OF_LIFE);
      lookSoon();
    }
    return true;
  }

  int size() {
    return held.size();
  }

  private void lookSoon() {
    if (!held.isEmpty() && looking.compareAndSet(false, true)) {
      var _ = timer.schedule(this::lookAgain, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("Requests for calls of another node wait longer: " + e);
    } finally {
      looking.set(false);
      lookSoon();
    }
  }

  /** Lets go of what need not wait any longer. */
  void look() {
    held.forEach(
        (transaction, one) -> {
          if (fate.look(one.session) != Standing.ELSEWHERE) {
            held.remove(transaction);
            again(one);
          } else if (nanos.getAsLong() - one.until >= 0) {
            held.remove(transaction);
            fate.refuse(one.event);
          }
        });
  }

  private void again(Held one) {
    try {
      fate.again((SIPRequest) one.event.getRequest());
    } catch (IOException e) {
      LOG.warn("A request for a call of another node is lost: " + e);
      fate.refuse(one.event);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    held.clear();
  }
}
