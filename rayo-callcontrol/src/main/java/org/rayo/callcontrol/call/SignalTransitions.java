// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.Direction;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;

/** What happens to the dialog of a live call. */
final class SignalTransitions {
  private SignalTransitions() {}

  static CallState on(LiveState state, SignalingInput signal, Instant now, Effects out) {
    return switch (signal) {
      case SignalingInput.Invited(var sipCallId) ->
          state.with(state.facts().with(state.facts().identity().withSipCallId(sipCallId)));
      case SignalingInput.Ringing(var headers) -> ringing(state, headers, out);
      case SignalingInput.EarlyMedia(var answer, var headers) ->
          complete(ringing(state, headers, out), answer, out);
      case SignalingInput.Answered(var answer, var headers) ->
          answered(state, answer, headers, now, out);
      case SignalingInput.Confirmed(var answer) -> confirmed(state, answer, now, out);
      case SignalingInput.Renegotiate(var offer) -> renegotiate(state, offer, out);
      case SignalingInput.HungUp(var headers) ->
          Endings.released(
              SessionCommands.peerLeft(state, out),
              Endings.end(EndReason.HUNGUP, null, headers),
              out);
      case SignalingInput.Cancelled _ ->
          Endings.released(state, Endings.end(EndReason.HUNGUP, 487, List.of()), out);
      case SignalingInput.Failed(var status, _, var headers) -> {
        var refused =
            state.facts().identity().direction() == Direction.OUTBOUND
                && !(state instanceof Answered);
        var reason = refused ? EndReasons.fromSip(status) : EndReason.ERROR;
        yield Endings.released(state, Endings.end(reason, status, headers), out);
      }
      case SignalingInput.TransferAsked _ -> {
        out.add(new ToSignaling.TransferProgress(603));
        yield state;
      }
      case SignalingInput.RenegotiationAnswered(var answer) ->
          HoldTransitions.agreed(state, answer, out);
      case SignalingInput.RenegotiationFailed(var status) ->
          HoldTransitions.refused(state, status, out);
      case SignalingInput.TransferEnded(var status) ->
          SessionCommands.transferEnded(state, status, out);
      case SignalingInput.MessageReceived text -> TextTransitions.fromPeer(state, text, out);
      case SignalingInput.MessageSent sent -> TextTransitions.sent(state, sent, out);
      case SignalingInput.Adopted _ -> confirmed(state, null, now, out);
      // The dialog is over although we did not end it.
      case SignalingInput.Released _ ->
          Endings.released(state, Endings.end(EndReason.ERROR, null, List.of()), out);
    };
  }

  private static LiveState ringing(LiveState state, List<Header> headers, Effects out) {
    if (!(state instanceof Dialing(var facts))) {
      return state;
    }
    tellController(facts, new CallEvent.Ringing(headers), out);
    return new Ringing(facts);
  }

  static void tellController(CallFacts facts, CallEvent event, Effects out) {
    var controller = facts.control().controller();
    if (controller != null) {
      out.add(new CallEffect.Emit(null, controller, event));
    }
  }

  /** Early media; only the first description counts, a later one of another fork does not. */
  private static LiveState complete(LiveState state, SessionDescription answer, Effects out) {
    if (state instanceof Ringing(var facts) && facts.leg() instanceof MediaLeg.Offering) {
      return state.with(completeLeg(facts, answer, out));
    }
    return state;
  }

  private static CallFacts completeLeg(CallFacts facts, SessionDescription answer, Effects out) {
    out.add(new ToMedia.Complete(answer)).await(TimerKey.MEDIA);
    return facts.with(new MediaLeg.Completing(answer));
  }

  private static CallState answered(
      LiveState state, SessionDescription answer, List<Header> headers, Instant now, Effects out) {
    if (!(state instanceof Dialing || state instanceof Ringing)) {
      return state;
    }
    out.cancel(TimerKey.DIAL);
    var facts = state.facts();
    return switch (facts.leg()) {
      case MediaLeg.Open(_, var early) when answer.equals(early) ->
          MediaTransitions.answered(facts, headers, now, out);
      case MediaLeg.Completing(var early) when answer.equals(early) ->
          new Connecting(facts, headers);
      case MediaLeg.Open _,
          MediaLeg.Completing _,
          MediaLeg.Offering _,
          MediaLeg.Opening _,
          MediaLeg.Unopened _,
          MediaLeg.Gone _ ->
          new Connecting(completeLeg(facts, answer, out), headers);
    };
  }

  private static CallState confirmed(
      LiveState state, @Nullable SessionDescription answer, Instant now, Effects out) {
    if (state instanceof Confirming confirming) {
      return acknowledged(confirming, answer, now, out);
    }
    if (state instanceof Answered && answer != null) {
      // The ACK to a 200 with our offer, after a re-INVITE without one.
      out.add(new ToMedia.Complete(answer));
    }
    return state;
  }

  private static CallState acknowledged(
      Confirming state, @Nullable SessionDescription answer, Instant now, Effects out) {
    out.cancel(TimerKey.CONFIRM);
    if (state.facts().leg() instanceof MediaLeg.Open) {
      return MediaTransitions.answered(state.facts(), List.of(), now, out);
    }
    if (answer == null) {
      // Our 200 carried the offer, so the ACK had to carry the answer (RFC 3261 section 13.2.1).
      var end = Endings.end(EndReason.ERROR, null, List.of());
      return Endings.hangUp(state, end, List.of(), out);
    }
    return new Connecting(completeLeg(state.facts(), answer, out), List.of());
  }

  private static CallState renegotiate(
      LiveState state, @Nullable SessionDescription offer, Effects out) {
    if (state instanceof Answered(var facts, var busy)
        && !busy
        && facts.session().change() == null) {
      out.add(new ToMedia.Renegotiate(offer)).await(TimerKey.MEDIA);
      return new Answered(facts, true);
    }
    // 491 lets the other side try again (RFC 3261 section 14.2).
    out.add(new ToSignaling.RefuseRenegotiation(491));
    return state;
  }
}
