// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.Session.Step;
import org.rayo.callcontrol.component.ComponentMedia;
import org.rayo.callcontrol.component.ComponentStarts;
import org.rayo.callcontrol.effect.CallEffect.StartTimer;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;

/** What happens to the media of a live call. */
final class MediaTransitions {
  private MediaTransitions() {}

  static CallState on(LiveState state, MediaInput media, Instant now, Effects out) {
    return switch (media) {
      case MediaInput.Offered(var offer) -> offered(state, offer, out);
      case MediaInput.Negotiated(var answer) -> negotiated(state, answer, now, out);
      case MediaInput.NegotiationFailed(var cause, _) ->
          failed(
              state,
              switch (cause) {
                case NO_COMMON_CODEC -> 488;
                case MALFORMED -> 400;
                case NO_RESOURCES -> 503;
              },
              out);
      // Media went away by itself.
      case MediaInput.Closed _ -> {
        var gone = state.with(state.facts().with(new MediaLeg.Gone()));
        yield Endings.hangUp(gone, Endings.end(EndReason.ERROR, null, List.of()), List.of(), out);
      }
      case MediaInput.Lost _ -> MoveTransitions.lost(state, out);
      case MediaInput.JoinInput join -> JoinTransitions.on(state, join, out);
      // Nothing is asked for yet that would lead to these.
      case MediaInput.MixerInput _ -> state;
      case MediaInput.DtmfInput keys -> KeyTransitions.on(state, keys, out);
      // Reaches a call as MediaSilent, when the operator wants it to.
      case MediaInput.Inactive _ -> state;
      case MediaInput.ComponentInput component -> {
        var facts = state.facts();
        var jid = facts.identity().jid();
        yield state.with(facts.with(ComponentMedia.on(facts.components(), component, jid, out)));
      }
    };
  }

  /** Our offer is ready. */
  private static CallState offered(LiveState state, SessionDescription offer, Effects out) {
    return switch (state) {
      case Preparing(var facts, var dial) when facts.leg() instanceof MediaLeg.Opening -> {
        out.cancel(TimerKey.MEDIA)
            .add(new ToSignaling.Invite(dial.to(), dial.from(), dial.headers(), offer));
        if (dial.timeout() != null) {
          out.add(new StartTimer(TimerKey.DIAL, dial.timeout()));
        }
        yield new Dialing(facts.with(new MediaLeg.Offering()));
      }
      case Answering(var facts, var request, var headers)
          when facts.leg() instanceof MediaLeg.Opening -> {
        out.cancel(TimerKey.MEDIA);
        var offering = facts.with(new MediaLeg.Offering());
        yield InboundCommands.send200(offering, request, offer, headers, out);
      }
      case Answered(var facts, var renegotiating) when renegotiating -> {
        out.cancel(TimerKey.MEDIA).add(new ToSignaling.AcceptRenegotiation(offer));
        yield new Answered(facts, false);
      }
      case Answered answered when HoldTransitions.isAt(answered, Step.PREPARING) ->
          HoldTransitions.offerReady(answered, offer, out);
      case Queued _,
          Offered _,
          Accepted _,
          Answering _,
          Confirming _,
          Preparing _,
          Dialing _,
          Ringing _,
          Connecting _,
          Answered _ ->
          state;
    };
  }

  private static CallState negotiated(
      LiveState state, @Nullable SessionDescription answer, Instant now, Effects out) {
    if (state instanceof Answered(var facts, var renegotiating)) {
      if (renegotiating && answer != null) {
        out.cancel(TimerKey.MEDIA).add(new ToSignaling.AcceptRenegotiation(answer));
        return new Answered(facts.with(new MediaLeg.Open(answer, null)), false);
      }
      return answer == null && HoldTransitions.isAt(state, Step.COMPLETING)
          ? HoldTransitions.done(new Answered(facts, renegotiating), out)
          : state;
    }
    return switch (state.facts().leg()) {
      case MediaLeg.Opening _ when answer != null -> {
        out.cancel(TimerKey.MEDIA);
        yield answerReady(state, answer, out);
      }
      case MediaLeg.Completing(var remote) -> {
        out.cancel(TimerKey.MEDIA);
        yield completed(state, remote, now, out);
      }
      case MediaLeg.Opening _,
          MediaLeg.Unopened _,
          MediaLeg.Offering _,
          MediaLeg.Open _,
          MediaLeg.Gone _ ->
          state;
    };
  }

  /** Our answer to the caller's offer is ready: for a 200 or, before that, for early media. */
  private static CallState answerReady(LiveState state, SessionDescription answer, Effects out) {
    var open = state.facts().with(new MediaLeg.Open(answer, null));
    if (state instanceof Answering(_, var request, var headers)) {
      var confirming = InboundCommands.send200(open, request, answer, headers, out);
      return startWaiting(confirming, out);
    }
    out.add(new ToSignaling.Provisional(answer, List.of()));
    if (state instanceof Accepted(_, var unanswered)) {
      if (unanswered != null) {
        out.done(unanswered);
      }
      return startWaiting(new Accepted(open, null), out);
    }
    return startWaiting(state.with(open), out);
  }

  /** The peer's answer has been taken in. */
  private static CallState completed(
      LiveState state, SessionDescription remote, Instant now, Effects out) {
    var open = state.facts().with(new MediaLeg.Open(null, remote));
    return state instanceof Connecting(_, var headers)
        ? answered(open, headers, now, out)
        : startWaiting(state.with(open), out);
  }

  /** Media flows and both sides agreed to it: only now is the call answered. */
  static CallState answered(CallFacts facts, List<Header> headers, Instant now, Effects out) {
    SignalTransitions.tellController(facts, new CallEvent.Answered(headers), out);
    return startWaiting(new Answered(facts.answeredAt(now), false), out);
  }

  private static LiveState startWaiting(LiveState state, Effects out) {
    var components = ComponentStarts.legOpened(state.facts().components(), out);
    return JoinTransitions.opened(state.with(state.facts().with(components)), out);
  }

  private static CallState failed(LiveState state, int status, Effects out) {
    var end = Endings.end(EndReason.ERROR, status, List.of());
    return switch (state) {
      case Queued _, Offered _, Accepted _, Answering _ -> {
        var reject = new ToSignaling.Reject(status, List.of());
        yield Endings.farewell(state, end, reject, out);
      }
      case Confirming _, Preparing _, Dialing _, Ringing _, Connecting _ ->
          Endings.hangUp(state, end, List.of(), out);
      case Answered(var facts, var renegotiating) -> {
        if (renegotiating) {
          out.cancel(TimerKey.MEDIA).add(new ToSignaling.RefuseRenegotiation(status));
          yield new Answered(facts, false);
        }
        yield HoldTransitions.isAt(state, Step.PREPARING)
                || HoldTransitions.isAt(state, Step.COMPLETING)
            ? HoldTransitions.mediaFailed(state, out)
            : state;
      }
    };
  }

  /** Media said nothing in time. */
  static CallState overdue(LiveState state, Effects out) {
    return switch (state.facts().leg()) {
      case MediaLeg.Opening _, MediaLeg.Completing _ -> failed(state, 503, out);
      case MediaLeg.Open _ when state instanceof Answered -> failed(state, 503, out);
      case MediaLeg.Unopened _, MediaLeg.Offering _, MediaLeg.Open _, MediaLeg.Gone _ -> state;
    };
  }
}
