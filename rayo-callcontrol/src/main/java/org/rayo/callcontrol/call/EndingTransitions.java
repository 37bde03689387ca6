// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.callcontrol.call.CallInput.ClientCommand;
import org.rayo.callcontrol.call.CallInput.FromMedia;
import org.rayo.callcontrol.call.CallInput.FromPeer;
import org.rayo.callcontrol.call.CallInput.FromSignaling;
import org.rayo.callcontrol.call.CallInput.TimerFired;
import org.rayo.callcontrol.component.ComponentCommands;
import org.rayo.callcontrol.component.ComponentEnds;
import org.rayo.callcontrol.component.ComponentStarts;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinEnds;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.error.StanzaError;

/** Inputs to a call that is ending or has ended. */
final class EndingTransitions {
  private static final StanzaError ENDED = StanzaError.itemNotFound("The call has ended");

  private EndingTransitions() {}

  static CallState on(Ending state, CallInput input, Effects out) {
    return switch (input) {
      case ClientCommand command -> {
        refuse(command, out);
        yield state;
      }
      case CallInput.ClientText(_, var text) -> {
        TextTransitions.refuse(text, ENDED, out);
        yield state;
      }
      case FromSignaling(var signal) -> signal(state, signal, out);
      case FromMedia(var media) -> media(state, media, out);
      case FromPeer(var peer) -> {
        refuse(state, peer, out);
        yield state;
      }
      case TimerFired(var key) -> timer(state, key, out);
      case CallInput.OfferTo _,
          CallInput.StartDial _,
          CallInput.IdTaken _,
          CallInput.MediaSilent _,
          CallInput.ClientGone _,
          CallInput.OfferRefused _,
          CallInput.ClientBusy _,
          CallInput.OperatorHangup _,
          CallInput.Replaced _,
          CallInput.Resumed _,
          CallInput.PeersMoved _,
          CallInput.Fault _ ->
          state;
    };
  }

  static CallState on(Ended state, CallInput input, Effects out) {
    switch (input) {
      case ClientCommand command -> refuse(command, out);
      case FromPeer(var peer) -> refuse(state, peer, out);
      case CallInput.ClientText(_, var text) -> TextTransitions.refuse(text, ENDED, out);
      case FromSignaling(var signal) when isOver(signal) ->
          out.cancel(TimerKey.RELEASE).add(new CallEffect.Forget());
      case TimerFired(var key) when key.equals(TimerKey.RELEASE) ->
          out.add(new CallEffect.Forget());
      case FromSignaling _,
          FromMedia _,
          TimerFired _,
          CallInput.OfferTo _,
          CallInput.StartDial _,
          CallInput.IdTaken _,
          CallInput.MediaSilent _,
          CallInput.ClientGone _,
          CallInput.OfferRefused _,
          CallInput.ClientBusy _,
          CallInput.OperatorHangup _,
          CallInput.Replaced _,
          CallInput.Resumed _,
          CallInput.PeersMoved _,
          CallInput.Fault _ -> {}
    }
    return state;
  }

  private static void refuse(ClientCommand command, Effects out) {
    out.refuse(command.request(), ENDED);
  }

  private static void refuse(CallState state, PeerInput peer, Effects out) {
    JoinEnds.refuse(
        state.facts().identity().id(),
        peer,
        StanzaError.serviceUnavailable("The other call has ended"),
        out::tell);
  }

  /** A dialog may end by itself while we end it; whatever comes first will do. */
  static boolean isOver(SignalingInput signal) {
    return switch (signal) {
      case SignalingInput.Released _,
          SignalingInput.HungUp _,
          SignalingInput.Cancelled _,
          SignalingInput.Failed _ ->
          true;
      case SignalingInput.Invited _,
          SignalingInput.Ringing _,
          SignalingInput.EarlyMedia _,
          SignalingInput.Answered _,
          SignalingInput.Confirmed _,
          SignalingInput.Renegotiate _,
          SignalingInput.InSession _ ->
          false;
    };
  }

  private static CallState signal(Ending state, SignalingInput signal, Effects out) {
    if (isOver(signal)) {
      // What has not been said by now needs not be said any more.
      return new Ending(state.facts(), state.end(), null, true);
    }
    if (signal instanceof SignalingInput.Invited(var sipCallId)) {
      return state.with(state.facts().with(state.facts().identity().withSipCallId(sipCallId)));
    }
    if (signal instanceof SignalingInput.Renegotiate) {
      out.add(new ToSignaling.RefuseRenegotiation(481));
    }
    return state;
  }

  private static CallState media(Ending state, MediaInput media, Effects out) {
    var components = state.facts().components();
    return switch (media) {
      case MediaInput.Closed _ -> {
        out.cancel(TimerKey.ENDING);
        yield Endings.finish(state, out);
      }
      case MediaInput.ComponentFinished(var id, var complete) ->
          after(
              state,
              ComponentEnds.finished(
                  components, id.value(), complete, state.facts().identity().jid(), out),
              out);
      case MediaInput.CommandDone(var id, var commandId) ->
          after(state, ComponentCommands.done(components, id.value(), commandId, out), out);
      case MediaInput.CommandRefused(var id, var commandId, var error) ->
          after(
              state, ComponentCommands.refused(components, id.value(), commandId, error, out), out);
      case MediaInput.Offered _,
          MediaInput.Negotiated _,
          MediaInput.NegotiationFailed _,
          MediaInput.JoinInput _,
          MediaInput.MixerInput _,
          MediaInput.DtmfInput _,
          MediaInput.ComponentStarted _,
          MediaInput.ComponentRefused _,
          MediaInput.InputTimersStarted _,
          MediaInput.SignalDetected _,
          MediaInput.Inactive _,
          MediaInput.Lost _ ->
          state;
    };
  }

  private static CallState timer(Ending state, TimerKey key, Effects out) {
    var components = state.facts().components();
    return switch (key.kind()) {
      case ENDING -> Endings.finish(state, out);
      case COMPONENT -> after(state, ComponentStarts.overdue(components, key.subject(), out), out);
      case COMMAND -> after(state, ComponentCommands.overdue(components, key.subject(), out), out);
      case OFFER,
          STAGE,
          QUEUE,
          REOFFER,
          TRANSFER,
          KEYS,
          MEDIA,
          CONFIRM,
          DIAL,
          RELEASE,
          IDLE,
          HELD,
          JOIN ->
          state;
    };
  }

  private static CallState after(Ending state, Components components, Effects out) {
    return Endings.tell(state.with(state.facts().with(components)), out);
  }
}
