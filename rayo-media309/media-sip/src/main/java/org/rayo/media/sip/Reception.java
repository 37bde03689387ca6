// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** Where each message belongs. */
final class Reception {
  private static final Duration BYE_LIMIT = Duration.ofSeconds(5);

  private final Wire wire;
  private final CallTable calls;
  private final int maxBody;
  private final Map<String, IncomingInvite> ringing = new ConcurrentHashMap<>();

  Reception(Wire wire, CallTable calls, int maxBody) {
    this.wire = wire;
    this.calls = calls;
    this.maxBody = maxBody;
  }

  void request(Request request, @Nullable ServerTransaction known) throws SipException {
    var key = Dialogs.key(request, false);
    var call = key.localTag().isEmpty() ? null : calls.find(key);
    if (request.getMethod().equals(Request.ACK)) {
      acknowledged(request, call);
      return;
    }
    var transaction = known == null ? wire.provider().getNewServerTransaction(request) : known;
    var incoming = new Incoming(wire, request, transaction, calls.lane());
    var body = request.getRawContent();
    if (body != null && body.length > maxBody) {
      incoming.answer(SipAnswer.of(413));
    } else if (!Incoming.METHODS.contains(request.getMethod())) {
      incoming.answer(
          SipAnswer.of(405).withHeader("Allow", "INVITE, ACK, CANCEL, BYE, INFO, OPTIONS"));
    } else if (request.getMethod().equals(Request.CANCEL)) {
      cancel(incoming);
    } else if (key.localTag().isEmpty()) {
      outside(incoming);
    } else if (call == null) {
      incoming.answer(SipAnswer.of(481));
    } else {
      inside(call, incoming);
    }
  }

  private void acknowledged(Request ack, @Nullable SipCall call) {
    long seq = ((CSeqHeader) ack.getHeader(CSeqHeader.NAME)).getSeqNumber();
    if (call != null && call.acknowledged(seq)) {
      call.inbox().offer(() -> calls.listener().acknowledged(call, Incoming.body(ack)));
    }
  }

  private void outside(Incoming incoming) {
    switch (incoming.method()) {
      case Request.INVITE -> {
        if (calls.isFull()) {
          overload(incoming);
          return;
        }
        var invite = new IncomingInvite(incoming, calls, null);
        ring(incoming, invite);
        hear(incoming, () -> calls.listener().invite(invite));
      }
      case Request.OPTIONS ->
          hear(incoming, () -> calls.listener().options(new SipRequest(incoming)));
      default -> incoming.answer(SipAnswer.of(481));
    }
  }

  private void hear(Incoming incoming, Runnable task) {
    // Requests without a dialog have no order among themselves.
    if (!calls.lane().offer(task)) {
      overload(incoming);
    }
  }

  private static void overload(Incoming incoming) {
    incoming.answer(SipAnswer.of(503).withHeader("Retry-After", "1"));
  }

  private void inside(SipCall call, Incoming incoming) {
    int refusal = call.admit(incoming);
    if (refusal != 0) {
      var answer = SipAnswer.of(refusal);
      incoming.answer(refusal == 500 ? answer.withHeader("Retry-After", "1") : answer);
      return;
    }
    Runnable full = () -> overload(incoming);
    switch (incoming.method()) {
      case Request.INVITE -> {
        var invite = new IncomingInvite(incoming, calls, call);
        ring(incoming, invite);
        incoming.onFinal(() -> call.refused(incoming));
        call.hear(listener -> listener.reinvite(call, invite), full);
      }
      case Request.BYE -> {
        incoming.answer(SipAnswer.of(200));
        call.end();
        call.hear(listener -> listener.bye(call, incoming.body()), () -> {});
      }
      case Request.INFO -> {
        var info = new SipRequest(incoming);
        call.hear(listener -> listener.info(call, info), full);
      }
      default -> {
        var options = new SipRequest(incoming);
        call.hear(listener -> listener.options(options), full);
      }
    }
  }

  private void ring(Incoming incoming, IncomingInvite invite) {
    var branch = branch(incoming.request());
    ringing.put(branch, invite);
    incoming.onFinal(() -> ringing.remove(branch, invite));
  }

  private static String branch(Request request) {
    return ((ViaHeader) request.getHeader(ViaHeader.NAME)).getBranch();
  }

  private void cancel(Incoming cancel) {
    var invite = ringing.get(branch(cancel.request()));
    if (invite == null) {
      cancel.answer(SipAnswer.of(481));
      return;
    }
    cancel.answer(SipAnswer.of(200));
    if (invite.claim()) {
      invite.incoming().answer(SipAnswer.of(487));
      calls.lane().offer(() -> calls.listener().cancelled(invite));
    }
  }

  void response(Response response, @Nullable ClientTransaction transaction) throws SipException {
    if (transaction != null
        && transaction.getApplicationData() instanceof Requests.Waiting waiting
        && waiting.answered(response)) {
      return;
    }
    if (Dialogs.isInviteAccepted(response)) {
      again(response);
    }
  }

  /**
   * A 2xx that was acknowledged before is acknowledged again; one that nobody waits for is ended.
   */
  private void again(Response response) {
    var key = Dialogs.key(response, true);
    var call = calls.find(key);
    if (call != null) {
      call.acceptedAgain(response);
      return;
    }
    var late = calls.add(Dialogs.accepted(response));
    late.accepted(response);
    late.ack(null);
    var _ =
        late.bye(null, BYE_LIMIT)
            .exceptionally(_ -> SipAnswer.of(408)); // the peer may be gone; nothing is lost
  }
}
