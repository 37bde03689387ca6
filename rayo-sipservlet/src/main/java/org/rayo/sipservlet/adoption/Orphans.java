// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.adoption;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.dialog.SipDialog;
import org.rayo.sipservlet.header.MessageHeaders;
import org.rayo.sipservlet.reply.Replies;

/**
 * Requests for calls whose node died and which this node has not taken over yet.
 *
 * <p>The container has made the session this node's own already, which it does only when the other
 * node is gone. So a BYE is answered at once and kept as the last word of the call. Other requests
 * wait for call control, no longer than a front does, and get 503 then: that ends no dialog and
 * lets the proxy ask another node.
 */
public final class Orphans {
  private static final System.Logger LOG = System.getLogger(Orphans.class.getName());

  /** A front that asks a node in the place of another gives it some seconds. */
  private static final int PATIENCE_MILLIS = 2_000;

  /** The container says 100 to an INVITE. */
  private static final int INVITE_PATIENCE_MILLIS = 4_000;

  private static final int FAREWELL_SECONDS = 30;
  private static final int MOST = 2_000;
  private static final List<Header> AGAIN = List.of(new Header("Retry-After", "1"));

  /** Takes a request up again. */
  @FunctionalInterface
  public interface Handler {
    void handle(SipServletRequest request) throws IOException;
  }

  private final Dialogs dialogs;
  private final SignalingListener listener;
  private final ScheduledExecutorService timer;
  private final Replies replies;
  private final Handler again;
  private final Map<CallId, Queue<SipServletRequest>> waiting = new ConcurrentHashMap<>();
  private final Map<CallId, List<Header>> farewells = new ConcurrentHashMap<>();
  private final AtomicInteger held = new AtomicInteger();

  /**
   * @param again takes a request up when its call is here
   */
  public Orphans(
      Dialogs dialogs,
      SignalingListener listener,
      ScheduledExecutorService timer,
      Replies replies,
      Handler again) {
    this.dialogs = dialogs;
    this.listener = listener;
    this.timer = timer;
    this.replies = replies;
    this.again = again;
  }

  /**
   * Takes care of a request in the session of a call that has no dialog here.
   *
   * @return false for any other request
   */
  public boolean take(SipServletRequest request) throws IOException {
    if (!dialogs.isReplicated() || request.isInitial()) {
      return false;
    }
    var call = Dialogs.callOf(request.getApplicationSession());
    if (call == null || dialogs.find(call) != null || farewells.containsKey(call)) {
      return false;
    }
    switch (request.getMethod()) {
      case "ACK", "CANCEL" -> {} // an adopted dialog counts as acknowledged
      case "BYE" -> bye(call, request);
      default -> hold(call, request);
    }
    listener.wanted(call);
    return true;
  }

  private void bye(CallId call, SipServletRequest bye) throws IOException {
    farewells.put(call, MessageHeaders.forClients(bye));
    replies.respond(bye, 200, List.of());
    nobodyComes(call);
    Runnable forget = () -> farewells.remove(call);
    var _ = timer.schedule(forget, FAREWELL_SECONDS, TimeUnit.SECONDS);
  }

  private void hold(CallId call, SipServletRequest request) throws IOException {
    if (held.incrementAndGet() > MOST) {
      held.decrementAndGet();
      replies.refuse(request, 503, "Too many calls change their node", AGAIN);
      return;
    }
    waiting.compute(
        call,
        (_, queue) -> {
          var line = queue == null ? new ArrayDeque<SipServletRequest>() : queue;
          line.add(request);
          return line;
        });
    var patience = request.getMethod().equals("INVITE") ? INVITE_PATIENCE_MILLIS : PATIENCE_MILLIS;
    var _ = timer.schedule(() -> giveUp(call, request), patience, TimeUnit.MILLISECONDS);
  }

  private void giveUp(CallId call, SipServletRequest request) {
    var mine = new boolean[1];
    waiting.computeIfPresent(
        call,
        (_, queue) -> {
          mine[0] = queue.remove(request);
          return queue.isEmpty() ? null : queue;
        });
    if (mine[0]) {
      held.decrementAndGet();
      refuse(request);
    }
  }

  private void refuse(SipServletRequest request) {
    try {
      replies.refuse(request, 503, "The call changes its node", AGAIN);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Nobody waits for the answer any more", e);
    }
  }

  /** The headers of the BYE that came before call control did, or null. */
  @Nullable List<Header> farewell(CallId call) {
    return farewells.get(call);
  }

  /** Handles what has waited. */
  void adopted(SipDialog dialog) {
    for (var request : takeAll(dialog.call())) {
      dialog.inSession(_ -> again.handle(request), _ -> refuse(request));
    }
  }

  /** Refuses what has waited. */
  void nobodyComes(CallId call) {
    takeAll(call).forEach(this::refuse);
  }

  private List<SipServletRequest> takeAll(CallId call) {
    var queue = waiting.remove(call);
    var all = queue == null ? List.<SipServletRequest>of() : List.copyOf(queue);
    held.addAndGet(-all.size());
    return all;
  }
}
