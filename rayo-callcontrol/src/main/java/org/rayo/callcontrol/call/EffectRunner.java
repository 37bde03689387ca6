// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CallRecords.CallDetailRecord;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.Signaling.OutboundCall;
import org.rayo.callcontrol.port.Trunk;
import org.rayo.protocol.jid.Jid;

/** Carries out the effects of one call that reach beyond it. */
final class EffectRunner {
  private final CallId id;
  private final Jid jid;
  private final CallContext context;
  private final @Nullable Trunk trunk;

  EffectRunner(CallIdentity identity, CallContext context, @Nullable Trunk trunk) {
    this.id = identity.id();
    this.jid = identity.jid();
    this.context = context;
    this.trunk = trunk;
  }

  void reply(CallEffect.Reply reply) {
    context.clients().reply(reply.request(), reply.result());
  }

  void emit(CallEffect.Emit emit) {
    var from = emit.component() == null ? jid : jid.withResource(emit.component());
    context.clients().event(from, emit.to(), emit.event(), context.clock().instant());
  }

  void signal(ToSignaling effect) {
    var signaling = context.signaling();
    switch (effect) {
      case ToSignaling.Invite(var to, var from, var headers, var offer) ->
          signaling.invite(new OutboundCall(id, to, from, headers, offer, trunk, null));
      case ToSignaling.Provisional(var answer, var headers) ->
          signaling.provisional(id, answer, headers);
      case ToSignaling.Answer(var sdp, var headers) -> signaling.answer(id, sdp, headers);
      case ToSignaling.Reject(var status, var headers) -> signaling.reject(id, status, headers);
      case ToSignaling.Redirect(var to, var headers) -> signaling.redirect(id, to, headers);
      case ToSignaling.HangUp(var headers) -> signaling.hangup(id, headers);
      case ToSignaling.AcceptRenegotiation(var answer) -> signaling.acceptRenegotiation(id, answer);
      case ToSignaling.RefuseRenegotiation(var status) -> signaling.refuseRenegotiation(id, status);
      case ToSignaling.Renegotiate(var offer) -> signaling.renegotiate(id, offer);
      case ToSignaling.Transfer(var to, var replaces, var headers) ->
          signaling.transfer(id, to, replaces, headers);
      case ToSignaling.TransferProgress(var status) -> signaling.transferProgress(id, status);
      case ToSignaling.Message(var messageId, var type, var body) ->
          signaling.message(id, messageId, type, body);
    }
  }

  void media(ToMedia effect) {
    var media = context.media();
    switch (effect) {
      case ToMedia.Open(var offer) -> media.open(id, offer);
      case ToMedia.Complete(var answer) -> media.complete(id, answer);
      case ToMedia.Renegotiate(var offer) -> media.renegotiate(id, offer);
      case ToMedia.Start(var component, var start) -> media.start(component(component), start);
      case ToMedia.Command(var component, var commandId, var command) ->
          media.command(component(component), commandId, command);
      case ToMedia.Stop(var component) -> media.stop(component(component));
      case ToMedia.Offer(var flow) -> media.offer(id, flow);
      case ToMedia.Reopen(var flow) -> media.reopen(id, flow);
      case ToMedia.Withdraw _ -> media.withdraw(id);
      case ToMedia.Mute(var muted) -> media.mute(id, muted);
      case ToMedia.SendDtmf(var commandId, var tones) -> media.sendDtmf(id, commandId, tones);
      case ToMedia.Join(var peer, var direction) -> media.join(id, peer, direction);
      case ToMedia.Unjoin(var peer) -> media.unjoin(id, peer);
      case ToMedia.Close _ -> media.close(id);
    }
  }

  private ComponentId component(String name) {
    return new ComponentId(id, name);
  }

  void writeRecord(Ended ended) {
    var facts = ended.facts();
    var identity = facts.identity();
    var controller = facts.control().controller();
    context
        .records()
        .ended(
            new CallDetailRecord(
                id,
                identity.sipCallId(),
                identity.direction(),
                identity.from(),
                identity.to(),
                identity.created(),
                facts.answered(),
                context.clock().instant(),
                ended.end().reason(),
                ended.end().platformCode(),
                controller == null ? null : controller.toString(),
                facts.components().recordings()));
  }
}
