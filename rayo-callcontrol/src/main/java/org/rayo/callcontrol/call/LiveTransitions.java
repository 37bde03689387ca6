// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import java.util.List;
import org.rayo.callcontrol.call.CallInput.ClientBusy;
import org.rayo.callcontrol.call.CallInput.ClientCommand;
import org.rayo.callcontrol.call.CallInput.ClientGone;
import org.rayo.callcontrol.call.CallInput.ClientText;
import org.rayo.callcontrol.call.CallInput.Fault;
import org.rayo.callcontrol.call.CallInput.FromMedia;
import org.rayo.callcontrol.call.CallInput.FromSignaling;
import org.rayo.callcontrol.call.CallInput.IdTaken;
import org.rayo.callcontrol.call.CallInput.MediaSilent;
import org.rayo.callcontrol.call.CallInput.OfferRefused;
import org.rayo.callcontrol.call.CallInput.OfferTo;
import org.rayo.callcontrol.call.CallInput.OperatorHangup;
import org.rayo.callcontrol.call.CallInput.StartDial;
import org.rayo.callcontrol.call.CallInput.TimerFired;
import org.rayo.callcontrol.component.ComponentCommands;
import org.rayo.callcontrol.component.ComponentStarts;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.protocol.core.EndReason;

/** Inputs to a call between its offer or dial and its end. */
final class LiveTransitions {
  private LiveTransitions() {}

  static CallState on(LiveState state, CallInput input, Instant now, Effects out) {
    return switch (input) {
      case ClientCommand command -> CommandTransitions.on(state, command, out);
      case ClientText(var client, var text) -> TextTransitions.fromClient(state, client, text, out);
      case FromSignaling(var signal) -> SignalTransitions.on(state, signal, now, out);
      case FromMedia(var media) -> MediaTransitions.on(state, media, now, out);
      case CallInput.FromPeer(var peer) -> JoinTransitions.on(state, peer, out);
      case TimerFired(var key) -> timer(state, key, out);
      case ClientGone(var client) -> OfferTransitions.without(state, client, out);
      case OfferRefused(var client) -> OfferTransitions.refused(state, client, out);
      case ClientBusy(var client) -> OfferTransitions.busy(state, client, out);
      case OfferTo(var round) -> OfferTransitions.found(state, round, out);
      case MediaSilent(var reason) ->
          // Whoever is on hold has nothing to send.
          state instanceof Answered && !state.facts().session().held()
              ? Endings.hangUp(state, Endings.end(reason, null, List.of()), List.of(), out)
              : state;
      case OperatorHangup _ -> {
        var end = Endings.end(EndReason.HANGUP_COMMAND, null, List.of());
        yield Endings.hangUp(state, end, List.of(), out);
      }
      // The other party is gone from this call, though it sent no BYE.
      case CallInput.Replaced _ -> {
        var end = Endings.end(EndReason.HUNGUP, null, List.of());
        yield Endings.hangUp(state, end, List.of(), out);
      }
      case Fault _ -> {
        var end = Endings.end(EndReason.ERROR, null, List.of());
        yield Endings.hangUp(state, end, List.of(), out);
      }
      case StartDial _, IdTaken _, CallInput.Resumed _, CallInput.PeersMoved _ -> state;
    };
  }

  private static CallState timer(LiveState state, TimerKey key, Effects out) {
    var facts = state.facts();
    var components = facts.components();
    return switch (key.kind()) {
      case OFFER, STAGE, QUEUE -> OfferTransitions.timer(state, key.kind(), out);
      case MEDIA -> MediaTransitions.overdue(state, out);
      case REOFFER -> HoldTransitions.refused(state, 408, out);
      case TRANSFER -> SessionCommands.transferEnded(state, 408, out);
      case KEYS -> KeyTransitions.overdue(state, out);
      case CONFIRM ->
          state instanceof Confirming
              ? Endings.hangUp(state, Endings.end(EndReason.ERROR, 408, List.of()), List.of(), out)
              : state;
      case DIAL ->
          state instanceof Dialing || state instanceof Ringing
              ? Endings.hangUp(
                  state, Endings.end(EndReason.TIMEOUT, 408, List.of()), List.of(), out)
              : state;
      case IDLE, HELD ->
          Endings.hangUp(state, Endings.end(EndReason.TIMEOUT, null, List.of()), List.of(), out);
      case COMPONENT ->
          state.with(facts.with(ComponentStarts.overdue(components, key.subject(), out)));
      case COMMAND ->
          state.with(facts.with(ComponentCommands.overdue(components, key.subject(), out)));
      case JOIN -> JoinTransitions.overdue(state, key.subject(), out);
      case ENDING, RELEASE -> state;
    };
  }
}
