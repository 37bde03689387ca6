// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import static org.rayo.sip.container.replica.Replication.Standing.RESTORED;
import static org.rayo.sip.container.replica.Replication.Standing.UNKNOWN;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.header.EventHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.core.ApplicationRoutingHeaderComposer;
import org.mobicents.servlet.sip.core.SipApplicationDispatcherImpl;
import org.mobicents.servlet.sip.core.session.SessionManagerUtil;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionKey;
import org.rayo.sip.container.config.SipContainerConfig;
import org.rayo.sip.container.replica.Replication;
import org.rayo.sip.container.stack.Rearrival;

/**
 * The container's dispatcher behind a gate.
 *
 * <p>The gate answers what must not or cannot reach the application: new work while the container
 * is draining or overloaded (503), and requests of dialogs that are gone (481, and nothing for an
 * ACK), for which the dispatcher would log an error each.
 */
final class ContainerDispatcher extends SipApplicationDispatcherImpl {

  private static final Set<String> NEVER_INITIAL =
      Set.of(Request.ACK, Request.CANCEL, Request.BYE, Request.PRACK, Request.UPDATE, Request.INFO);

  /** The stack makes no transaction for these when the header is missing. */
  private static final Set<String> NEEDS_EVENT = Set.of(Request.NOTIFY, Request.PUBLISH);

  /** As long as the container's own hashes. */
  private static final String SERVER_OF_CLUSTER = "c1a5fe12";

  private static final String VERSION = "SIP/2.0";

  private static final long FOREIGN_RETRY_SECONDS = 1;

  private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");

  private final SipContainerConfig config;
  private final GateCounters counters;
  private final HeldCancels heldCancels = new HeldCancels();
  private final BooleanSupplier overloaded;
  private volatile boolean draining;
  private @Nullable Rejections rejections;
  private volatile @Nullable Replication replication;
  private volatile @Nullable HeldRequests held;

  ContainerDispatcher(
      SipContainerConfig config, GateCounters counters, BooleanSupplier overloaded) {
    this.config = config;
    this.counters = counters;
    this.overloaded = overloaded;
    var timers = config.timers();
    setBaseTimerInterval(Math.toIntExact(timers.t1().toMillis()));
    setT2Interval(Math.toIntExact(timers.t2().toMillis()));
    setT4Interval(Math.toIntExact(timers.t4().toMillis()));
    // Run servlets on the thread that parsed the message: one hand-over less, and the session lock
    // that the dispatcher takes is released by the thread that took it.
    setBypassRequestExecutor(true);
    setBypassResponseExecutor(true);
    // The gate decides about overload.
    setCongestionControlCheckingInterval(-1);
    setDomain("org.rayo.sip");
  }

  /** Knows dialogs of other nodes from now on; to be called before {@link #init}. */
  void replicate(Replication replicas) {
    replication = replicas;
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sip-held-requests").factory());
    held = new HeldRequests(new Fate(replicas), timer, System::nanoTime);
  }

  /** Gives up what waits. */
  void forgetHeld() {
    if (held != null) {
      held.close();
    }
  }

  /** Part of every tag of ours, so that each node of a cluster has to have the same. */
  @Override
  public String getApplicationServerIdHash() {
    return replication == null ? super.getApplicationServerIdHash() : SERVER_OF_CLUSTER;
  }

  @Override
  public String getApplicationServerId() {
    return replication == null ? super.getApplicationServerId() : SERVER_OF_CLUSTER;
  }

  /** Answers new calls with 503 from now on, or takes them again. */
  void setDraining(boolean draining) {
    this.draining = draining;
  }

  boolean isDraining() {
    return draining;
  }

  void openGate() {
    var factory = getSipFactory();
    rejections = new Rejections(factory.getMessageFactory(), factory.getHeaderFactory());
  }

  @Override
  public void processRequest(RequestEvent event) {
    var start = System.nanoTime();
    try {
      if (rejections == null || !isTurnedAway(event, rejections)) {
        super.processRequest(event);
      }
    } finally {
      counters.handled(System.nanoTime() - start);
    }
  }

  HeldCancels heldCancels() {
    return heldCancels;
  }

  @Override
  public void processResponse(ResponseEvent event) {
    var response = event.getResponse();
    if (Request.INVITE.equals(((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getMethod())) {
      heldCancels.responded(response, response.getStatusCode());
    }
    super.processResponse(event);
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    heldCancels.over(event.getClientTransaction());
    super.processTimeout(event);
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {
    heldCancels.over(event.getClientTransaction());
    super.processTransactionTerminated(event);
  }

  private boolean isTurnedAway(RequestEvent event, Rejections answer) {
    var request = event.getRequest();
    if (!VERSION.equalsIgnoreCase(request.getSIPVersion())) {
      answer.answer(event, Response.VERSION_NOT_SUPPORTED);
      return true;
    }
    var tag = ((ToHeader) request.getHeader(ToHeader.NAME)).getTag();
    if (tag == null) {
      return isNew(event)
          ? isClosedFor(event, answer)
              || hasForeignScheme(event, answer)
              || lacksEvent(event, answer)
          : isStray(request) && turnAwayOrphan(event, answer);
    }
    if (answer.isOurs(tag)) {
      return true;
    }
    return switch (standing(event, tag)) {
      case RESTORED -> false;
      case ELSEWHERE -> setAside(event, tag, answer);
      case UNKNOWN -> turnAwayOrphan(event, answer);
    };
  }

  /**
   * The node that has the dialog is in the cluster, as far as this node knows; but somebody did not
   * reach it. A restored dialog needs no ACK.
   */
  private boolean setAside(RequestEvent event, String tag, Rejections answer) {
    var session = sessionIdOf(tag);
    var replicas = replication;
    // A node that stops has nothing to wait for.
    var waiting = replicas == null || replicas.isLeaving() ? null : held;
    var isHeld =
        Request.ACK.equals(event.getRequest().getMethod())
            || session != null && waiting != null && waiting.hold(event, session);
    if (!isHeld) {
      answer.serviceUnavailable(event, FOREIGN_RETRY_SECONDS);
    }
    return true;
  }

  /** What becomes of requests that wait. */
  private final class Fate implements HeldRequests.Fate {
    private final Replication replicas;

    Fate(Replication replicas) {
      this.replicas = replicas;
    }

    @Override
    public Replication.Standing look(String session) {
      return replicas.look(session);
    }

    @Override
    public CompletionStage<?> signsOfLife() {
      return replicas.signsOfLife();
    }

    @Override
    public void again(SIPRequest request) throws IOException {
      Rearrival.of(request);
    }

    /**
     * The node that has the dialog is alive. It may be slow; 503 lets a proxy ask it again and does
     * not end the dialog of the sender, as 481 would (RFC 3261 §12.2.1.2).
     */
    @Override
    public void refuse(RequestEvent event) {
      var answer = rejections;
      if (answer != null) {
        answer.serviceUnavailable(event, FOREIGN_RETRY_SECONDS);
      }
    }
  }

  /** Whether a request without a To tag belongs to nothing. */
  private boolean isStray(Request request) {
    return switch (request.getMethod()) {
      case Request.CANCEL ->
          ((SIPTransactionStack) getSipStack()).findCancelTransaction((SIPRequest) request, true)
              == null;
      default -> NEVER_INITIAL.contains(request.getMethod());
    };
  }

  private boolean turnAwayOrphan(RequestEvent event, Rejections answer) {
    counters.orphan();
    if (!Request.ACK.equals(event.getRequest().getMethod())) {
      answer.noSuchDialog(event);
    }
    return true;
  }

  private static boolean isNew(RequestEvent event) {
    return event.getServerTransaction() == null
        && !NEVER_INITIAL.contains(event.getRequest().getMethod());
  }

  private boolean isClosedFor(RequestEvent event, Rejections answer) {
    if (draining) {
      counters.refusedDraining();
    } else if (overloaded.getAsBoolean()) {
      counters.refusedOverload();
    } else {
      return false;
    }
    answer.serviceUnavailable(event, config.timers().retryAfter().toSeconds());
    return true;
  }

  /** RFC 3261 §8.2.2.1. */
  private static boolean hasForeignScheme(RequestEvent event, Rejections answer) {
    if (SCHEMES.contains(event.getRequest().getRequestURI().getScheme())) {
      return false;
    }
    answer.answer(event, Response.UNSUPPORTED_URI_SCHEME);
    return true;
  }

  /** RFC 6665 §8.2.1. */
  private static boolean lacksEvent(RequestEvent event, Rejections answer) {
    var request = event.getRequest();
    if (!NEEDS_EVENT.contains(request.getMethod()) || request.getHeader(EventHeader.NAME) != null) {
      return false;
    }
    answer.answer(event, Response.BAD_EVENT);
    return true;
  }

  /** UNKNOWN when the To tag names no session, be it because none of ours looks like that. */
  private Replication.Standing standing(RequestEvent event, String tag) {
    if (event.getRequest().getHeader(RouteHeader.NAME) != null) {
      return RESTORED;
    }
    var session = sessionOf(tag);
    var application = session == null ? null : findSipApplication(session.getApplicationName());
    if (session == null || application == null) {
      return event.getDialog() == null ? UNKNOWN : RESTORED;
    }
    if (application.getSipManager().getSipApplicationSession(session, false) != null) {
      return RESTORED;
    }
    var replicas = replication;
    return replicas == null ? UNKNOWN : replicas.bring(session.getId(), false);
  }

  /** The id of the application session that a tag of ours names; null for any other tag. */
  @Nullable String sessionIdOf(@Nullable String tag) {
    var session = tag == null ? null : sessionOf(tag);
    return session == null ? null : session.getId();
  }

  private @Nullable SipApplicationSessionKey sessionOf(String tag) {
    try {
      var parts = ApplicationRoutingHeaderComposer.getAppNameAndSessionId(this, tag);
      return parts[1] == null || parts[2] == null
          ? null
          : SessionManagerUtil.getSipApplicationSessionKey(parts[1], parts[2], null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
