// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import org.jspecify.annotations.Nullable;

/** A call that the phone makes; the ACK goes out by itself. */
public final class OutgoingPhoneCall extends PhoneCall {
  private final SipMessage invite;
  private boolean cancelled;
  private String lastReliable = "";
  private @Nullable SipMessage acknowledgement;

  OutgoingPhoneCall(SipPhone phone, CallPlan plan) {
    var from = plan.from() == null ? "<" + phone.uri() + ">" : plan.from();
    super(phone, Dialog.calling(phone, from, plan.uri()));
    var request = dialog.request("INVITE").withAll(plan.headers());
    if (plan.offer()) {
      var body = plan.body() == null ? audio.offer() : plan.body();
      request = request.withBody(plan.bodyType(), body);
    }
    invite = request;
  }

  void invite() {
    phone.transactions().send(invite, dialog.peer());
  }

  @Override
  synchronized void response(SipMessage response) {
    if (response.method().equals("INVITE") && response.cseq() == invite.cseq()) {
      if (response.status() < 300 && response.status() > 100) {
        progress(response);
      } else if (response.status() >= 300) {
        var ack = dialog.request("ACK", invite.cseq(), invite.parameter("Via", "branch"));
        phone.sendOnce(ack, dialog.peer());
      }
    }
    record(response);
  }

  private void progress(SipMessage response) {
    if (response.status() < 200) {
      if (!invite.body().isEmpty()) {
        audio.learn(response);
      }
      acknowledgeProvisional(response);
      return;
    }
    var ack = acknowledgement;
    if (ack == null) {
      dialog.learn(response);
      ack = dialog.request("ACK", invite.cseq(), Dialog.newBranch());
      if (invite.body().isEmpty()) {
        ack = ack.withBody("application/sdp", audio.answerTo(response));
      } else {
        audio.learn(response);
      }
      acknowledgement = ack;
    }
    phone.sendOnce(ack, dialog.peer());
  }

  /** RFC 3262 §4: once for each RSeq. */
  private void acknowledgeProvisional(SipMessage response) {
    var required = response.headers("Require").stream().anyMatch(r -> r.contains("100rel"));
    var number = response.header("RSeq").map(String::trim).orElse("");
    if (required && !number.isEmpty() && !number.equals(lastReliable)) {
      lastReliable = number;
      dialog.learn(response);
      var rack = number + " " + response.require("CSeq");
      phone.transactions().send(dialog.request("PRACK").with("RAck", rack), dialog.peer());
    }
  }

  /** Waits for a response with that status, past or to come. */
  public SipMessage awaitStatus(int status) throws InterruptedException {
    return await("status " + status, m -> m.status() == status && m.method().equals("INVITE"));
  }

  /** Waits for the 200 of our INVITE; the ACK was sent. */
  public SipMessage awaitAnswer() throws InterruptedException {
    return awaitStatus(200);
  }

  /** Waits for the first final response, whatever it is. */
  public SipMessage awaitFinal() throws InterruptedException {
    return await("final response", m -> m.status() >= 200 && m.method().equals("INVITE"));
  }

  /** Sends CANCEL and waits for its own 200; the INVITE's 487 comes by itself. */
  public SipMessage cancel() throws InterruptedException {
    if (cancelled) {
      throw new IllegalStateException("already cancelled");
    }
    cancelled = true;
    var branch = invite.parameter("Via", "branch");
    phone.transactions().send(dialog.request("CANCEL", invite.cseq(), branch), dialog.peer());
    return await(
        "response to CANCEL",
        m -> !m.isRequest() && m.status() >= 200 && m.method().equals("CANCEL"));
  }
}
