// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetSocketAddress;
import java.util.List;

/** A call to the phone. */
public final class IncomingPhoneCall extends PhoneCall {
  private final SipMessage invite;
  private final InetSocketAddress from;

  IncomingPhoneCall(SipPhone phone, SipMessage invite, InetSocketAddress from) {
    super(phone, Dialog.called(phone, invite, from));
    this.invite = invite;
    this.from = from;
    record(invite);
  }

  /** The INVITE as it came. */
  public SipMessage invite() {
    return invite;
  }

  /** Sends 180. */
  public void ring(SipMessage.Field... headers) {
    send(180, "Ringing", List.of(headers), "");
  }

  /** Sends 183 with an answer; early media starts. */
  public void ringWithMedia() {
    send(183, "Session Progress", List.of(), audio.answerTo(invite));
  }

  /** Sends 183 with an answer that the caller must confirm (RFC 3262), and waits for its PRACK. */
  public SipMessage ringReliablyWithMedia() throws InterruptedException {
    var reliable =
        List.of(new SipMessage.Field("Require", "100rel"), new SipMessage.Field("RSeq", "7001"));
    send(183, "Session Progress", reliable, audio.answerTo(invite));
    return awaitRequest("PRACK");
  }

  /** Sends 200 with an answer and waits for the ACK. */
  public SipMessage answer(SipMessage.Field... headers) throws InterruptedException {
    pickUp(headers);
    // A call that is repeated with credentials may come before the ACK of its refusal.
    return await(
        "ACK", m -> m.isRequest() && m.method().equals("ACK") && m.cseq() == invite.cseq());
  }

  /** Sends 200 with an answer, again and again until the ACK comes. */
  public void pickUp(SipMessage.Field... headers) {
    var body = invite.body().isEmpty() ? audio.offer() : audio.answerTo(invite);
    send(200, "OK", List.of(headers), body);
  }

  /** Refuses the call. */
  public void reject(int status, SipMessage.Field... headers) {
    send(status, "Refused", List.of(headers), "");
  }

  /** Waits for the caller's CANCEL; it and the INVITE were answered. */
  public SipMessage awaitCancel() throws InterruptedException {
    return awaitRequest("CANCEL");
  }

  private void send(int status, String phrase, List<SipMessage.Field> headers, String body) {
    var response =
        invite
            .response(status, phrase, dialog.localTag())
            .with("Contact", phone.contact())
            .withAll(headers);
    if (!body.isEmpty()) {
      response = response.withBody("application/sdp", body);
    }
    phone.respond(invite, response, from);
    if (status >= 200) {
      phone.transactions().sendUntilAck(callId(), response, from);
    }
  }

  @Override
  void response(SipMessage response) {
    record(response);
  }

  @Override
  void request(SipMessage request, InetSocketAddress sender) {
    if (request.method().equals("ACK")) {
      phone.transactions().stop(callId());
      if (invite.body().isEmpty()) {
        audio.learn(request);
      }
    } else if (request.method().equals("CANCEL")) {
      phone.respond(request, request.response(200, "OK", dialog.localTag()), sender);
      if (history().stream().noneMatch(m -> m.isRequest() && m.method().equals("ACK"))) {
        send(487, "Request Terminated", List.of(), "");
      }
    }
    super.request(request, sender);
  }
}
