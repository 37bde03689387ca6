// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.rayo.callcontrol.call.CallInput.ClientCommand;
import org.rayo.callcontrol.call.CallInput.FromMedia;
import org.rayo.callcontrol.call.CallInput.FromPeer;
import org.rayo.callcontrol.call.CallInput.FromSignaling;
import org.rayo.callcontrol.call.CallInput.IdTaken;
import org.rayo.callcontrol.call.CallInput.OfferTo;
import org.rayo.callcontrol.call.CallInput.StartDial;
import org.rayo.callcontrol.call.CallInput.TimerFired;
import org.rayo.callcontrol.call.NewState.Arranging;
import org.rayo.callcontrol.call.NewState.Arriving;
import org.rayo.callcontrol.call.NewState.Requested;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinEnds;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/** The first transition of a call. */
final class BeginningTransitions {
  private static final StanzaError TAKEN =
      new StanzaError(
          StanzaCondition.CONFLICT, StanzaError.Type.MODIFY, "There is a call of this uri already");

  private static final StanzaError BROKEN =
      new StanzaError(
          StanzaCondition.INTERNAL_SERVER_ERROR,
          StanzaError.Type.WAIT,
          "The call could not be made because of an error in the server");

  private static final StanzaError NOT_YET =
      StanzaError.serviceUnavailable("There is no such call yet");

  private BeginningTransitions() {}

  static CallState on(NewState state, CallInput input, Effects out) {
    return switch (input) {
      case OfferTo(var round) when state instanceof Arriving(var facts, var headers) ->
          OfferTransitions.arrived(facts, headers, round, out);
      case StartDial _ when state instanceof Requested requested ->
          DialTransitions.start(requested, out);
      case FromPeer(var peer) when state instanceof Arranging arranging ->
          DialTransitions.on(arranging, peer, out);
      case FromPeer(var peer) -> {
        JoinEnds.refuse(state.facts().identity().id(), peer, NOT_YET, out::tell);
        yield state;
      }
      case TimerFired(var key) when state instanceof Arranging arranging ->
          key.kind() == TimerKey.Kind.JOIN ? DialTransitions.overdue(arranging, out) : state;
      case CallInput.Fault _ when state instanceof Arranging arranging ->
          DialTransitions.fail(arranging, BROKEN, out);
      case CallInput.OperatorHangup _ when state instanceof Arranging arranging ->
          DialTransitions.fail(arranging, BROKEN, out);
      case IdTaken _ -> unborn(state, TAKEN, out);
      case ClientCommand(var request, _, _, _) -> {
        out.refuse(request, StanzaError.itemNotFound("There is no such call"));
        yield state;
      }
      case CallInput.ClientText(_, var text) -> {
        TextTransitions.refuse(text, StanzaError.itemNotFound("There is no such call"), out);
        yield state;
      }
      // The caller gave up before anybody was offered the call.
      case FromSignaling(SignalingInput.Cancelled _),
          FromSignaling(SignalingInput.HungUp _),
          FromSignaling(SignalingInput.Failed _) ->
          state instanceof Arriving ? forgotten(state, out) : state;
      case CallInput.Fault _, CallInput.OperatorHangup _ -> unborn(state, BROKEN, out);
      case OfferTo _,
          StartDial _,
          FromSignaling _,
          FromMedia _,
          TimerFired _,
          CallInput.MediaSilent _,
          CallInput.Replaced _,
          CallInput.ClientGone _,
          CallInput.OfferRefused _,
          CallInput.ClientBusy _,
          CallInput.Resumed _,
          CallInput.PeersMoved _ ->
          state;
    };
  }

  /** The call does not come about; whoever wanted it is told. */
  static CallState unborn(NewState state, StanzaError error, Effects out) {
    switch (state) {
      case Arriving _ -> out.add(new ToSignaling.Reject(500, List.of()));
      case Requested(_, _, var request) -> out.refuse(request, error);
      case Arranging(_, _, var request) -> out.refuse(request, error);
    }
    return forgotten(state, out);
  }

  /** Nobody came to know of the call, so nobody learns of its end and nothing is recorded. */
  private static CallState forgotten(NewState state, Effects out) {
    out.add(new CallEffect.Forget());
    return new Ended(state.facts(), Endings.end(EndReason.ERROR, null, List.of()));
  }
}
