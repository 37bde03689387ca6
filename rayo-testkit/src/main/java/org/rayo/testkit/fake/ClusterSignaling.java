// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.Header;

/** SIP as one node has it; the phones and the replicated dialogs are those of the rig. */
final class ClusterSignaling implements Signaling {
  private final ClusterNode node;
  private final ClusterRig rig;
  private final FakeSignaling wire;

  ClusterSignaling(ClusterNode node, ClusterRig rig) {
    this.node = node;
    this.rig = rig;
    this.wire = rig.wire();
  }

  @Override
  public boolean canSend(Header header) {
    return true;
  }

  @Override
  public void invite(OutboundCall call) {
    node.act(
        () -> {
          wire.invite(call);
          rig.dialogs().call(call.call(), node);
        });
  }

  @Override
  public void provisional(CallId call, @Nullable SessionDescription answer, List<Header> headers) {
    node.act(() -> wire.provisional(call, answer, headers));
  }

  @Override
  public void answer(CallId call, SessionDescription sdp, List<Header> headers) {
    node.act(
        () -> {
          wire.answer(call, sdp, headers);
          rig.dialogs().confirm(call);
          rig.dialogs().say(call, new SignalingInput.Confirmed(null));
        });
  }

  @Override
  public void reject(CallId call, int status, List<Header> headers) {
    node.act(
        () -> {
          wire.reject(call, status, headers);
          rig.dialogs().over(call);
        });
  }

  @Override
  public void redirect(CallId call, String target, List<Header> headers) {
    node.act(
        () -> {
          wire.redirect(call, target, headers);
          rig.dialogs().over(call);
        });
  }

  @Override
  public void hangup(CallId call, List<Header> headers) {
    node.act(
        () -> {
          wire.hangup(call, headers);
          rig.dialogs().over(call);
        });
  }

  @Override
  public void acceptRenegotiation(CallId call, SessionDescription answer) {
    node.act(() -> wire.acceptRenegotiation(call, answer));
  }

  @Override
  public void refuseRenegotiation(CallId call, int status) {
    node.act(() -> wire.refuseRenegotiation(call, status));
  }

  @Override
  public void renegotiate(CallId call, SessionDescription offer) {
    node.act(
        () -> {
          wire.renegotiate(call, offer);
          rig.dialogs().say(call, new SignalingInput.RenegotiationAnswered(offer));
        });
  }

  @Override
  public void transfer(
      CallId call, String target, @Nullable CallId replaces, List<Header> headers) {
    node.act(
        () -> {
          wire.transfer(call, target, replaces, headers);
          rig.dialogs().say(call, new SignalingInput.TransferEnded(486));
        });
  }

  @Override
  public void transferProgress(CallId call, int status) {
    node.act(() -> wire.transferProgress(call, status));
  }

  @Override
  public void message(CallId call, String messageId, String contentType, String body) {
    node.act(
        () -> {
          wire.message(call, messageId, contentType, body);
          rig.dialogs().say(call, new SignalingInput.MessageSent(messageId, 480));
        });
  }

  @Override
  public void adopt(CallId call) {
    node.act(() -> rig.dialogs().adopt(call, node));
  }

  @Override
  public void abandon(CallId call) {
    // Another node has the dialog.
  }
}
