// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.adoption.Adoptions;
import org.rayo.sipservlet.adoption.Takeover;
import org.rayo.sipservlet.dialog.DialogInput;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.header.HeaderSyntax;
import org.rayo.sipservlet.outbound.InviteSender;
import org.rayo.sipservlet.session.Texts;
import org.rayo.sipservlet.transfer.ReceivedRefers;
import org.rayo.sipservlet.transfer.SentRefers;

/** Call control's orders become inputs of dialogs. */
final class SipSignaling implements Signaling {
  private final Dialogs dialogs;
  private final HeaderSyntax headers;
  private final InviteSender sender;
  private final Texts texts;
  private final SentRefers sentRefers;
  private final ReceivedRefers receivedRefers;
  private final Adoptions adoptions;
  private final Takeover takeover;

  SipSignaling(
      Dialogs dialogs,
      HeaderSyntax headers,
      InviteSender sender,
      Texts texts,
      SentRefers sentRefers,
      ReceivedRefers receivedRefers,
      Adoptions adoptions,
      Takeover takeover) {
    this.adoptions = adoptions;
    this.takeover = takeover;
    this.dialogs = dialogs;
    this.headers = headers;
    this.sender = sender;
    this.texts = texts;
    this.sentRefers = sentRefers;
    this.receivedRefers = receivedRefers;
  }

  @Override
  public boolean canSend(Header header) {
    return headers.accepts(header);
  }

  @Override
  public void invite(OutboundCall call) {
    sender.send(call);
  }

  @Override
  public void provisional(CallId call, @Nullable SessionDescription answer, List<Header> headers) {
    order(call, new DialogInput.Progress(answer, headers));
  }

  @Override
  public void answer(CallId call, SessionDescription sdp, List<Header> headers) {
    order(call, new DialogInput.Answer(sdp, headers));
  }

  @Override
  public void reject(CallId call, int status, List<Header> headers) {
    order(call, new DialogInput.Reject(status, headers));
  }

  @Override
  public void redirect(CallId call, String target, List<Header> headers) {
    order(call, new DialogInput.Redirect(target, headers));
  }

  @Override
  public void hangup(CallId call, List<Header> headers) {
    order(call, new DialogInput.Hangup(headers));
  }

  @Override
  public void acceptRenegotiation(CallId call, SessionDescription answer) {
    order(call, new DialogInput.AcceptOffer(answer));
  }

  @Override
  public void refuseRenegotiation(CallId call, int status) {
    order(call, new DialogInput.RefuseOffer(status));
  }

  @Override
  public void renegotiate(CallId call, SessionDescription offer) {
    order(call, new DialogInput.Propose(offer));
  }

  @Override
  public void transfer(
      CallId call, String target, @Nullable CallId replaces, List<Header> headers) {
    sentRefers.send(call, target, replaces, headers);
  }

  @Override
  public void transferProgress(CallId call, int status) {
    receivedRefers.progress(call, status);
  }

  @Override
  public void message(CallId call, String messageId, String contentType, String body) {
    texts.send(call, messageId, contentType, body);
  }

  @Override
  public void adopt(CallId call) {
    adoptions.adopt(call);
  }

  @Override
  public void abandon(CallId call) {
    dialogs.abandon(call);
  }

  @Override
  public boolean leave() {
    return takeover.leave();
  }

  @Override
  public void stay() {
    takeover.stay();
  }

  @Override
  public Map<String, Long> counters() {
    return dialogs.counters().values();
  }

  private void order(CallId call, DialogInput.Order order) {
    var dialog = dialogs.find(call);
    if (dialog != null) {
      dialog.order(order);
    }
  }
}
