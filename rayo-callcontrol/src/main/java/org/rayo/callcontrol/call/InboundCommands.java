// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.Direction;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.error.StanzaError;

/** accept, answer, reject and redirect (XEP-0327 sections 6.1.1 and 6.3). */
final class InboundCommands {
  private InboundCommands() {}

  static CallState accept(
      LiveState state, ClientRequest request, CallCommand.Accept accept, Effects out) {
    if (!(state instanceof Offered offered)) {
      return tooLate(state, request, "accept", out);
    }
    if (!accept.earlyMedia()) {
      out.add(new ToSignaling.Provisional(null, accept.headers())).done(request);
      return new Accepted(offered.facts(), null);
    }
    return switch (offered.facts().leg()) {
      case MediaLeg.Open(var local, _) -> {
        out.add(new ToSignaling.Provisional(local, accept.headers())).done(request);
        yield new Accepted(offered.facts(), null);
      }
      case MediaLeg.Opening _ -> new Accepted(offered.facts(), request);
      case MediaLeg.Unopened(var offer) when offer != null -> {
        var opening = LegReadiness.open(offered, offer, out);
        yield new Accepted(opening.facts(), request);
      }
      case MediaLeg.Unopened _, MediaLeg.Offering _, MediaLeg.Completing _, MediaLeg.Gone _ -> {
        out.refuse(
            request,
            StanzaError.unexpectedRequest("The caller made no media offer, so none can be early"));
        yield state;
      }
    };
  }

  static CallState answer(
      LiveState state, ClientRequest request, CallCommand.Answer answer, Effects out) {
    if (!(state instanceof Offered || state instanceof Accepted)) {
      return tooLate(state, request, "answer", out);
    }
    var unanswered = state.unanswered();
    if (unanswered != null) {
      // The 200 takes the place of the 183 that this command waits for.
      out.done(unanswered);
    }
    return switch (state.facts().leg()) {
      case MediaLeg.Open(var local, _) when local != null ->
          send200(state.facts(), request, local, answer.headers(), out);
      case MediaLeg.Unopened(var offer) -> {
        var opening = LegReadiness.open(state, offer, out);
        yield new Answering(opening.facts(), request, answer.headers());
      }
      case MediaLeg.Opening _,
          MediaLeg.Open _,
          MediaLeg.Offering _,
          MediaLeg.Completing _,
          MediaLeg.Gone _ ->
          new Answering(state.facts(), request, answer.headers());
    };
  }

  static Confirming send200(
      CallFacts facts,
      ClientRequest request,
      SessionDescription sdp,
      List<Header> headers,
      Effects out) {
    out.add(new ToSignaling.Answer(sdp, headers)).done(request).await(TimerKey.CONFIRM);
    return new Confirming(facts);
  }

  static CallState reject(
      LiveState state, ClientRequest request, CallCommand.Reject reject, Effects out) {
    if (isOutbound(state)) {
      return tooLate(state, request, "reject", out);
    }
    if (!(state instanceof Offered)) {
      out.refuse(request, StanzaError.notAllowed("The call has been accepted already"));
      return state;
    }
    int status =
        switch (reject.reason()) {
          case DECLINE -> 603;
          case BUSY -> 486;
          case ERROR -> 500;
        };
    out.done(request);
    var end = Endings.end(EndReasons.fromSip(status), status, List.of());
    return Endings.farewell(state, end, new ToSignaling.Reject(status, reject.headers()), out);
  }

  static CallState redirect(
      LiveState state,
      ClientRequest request,
      CallCommand.Redirect redirect,
      @Nullable Consultation consultation,
      Effects out) {
    if (!isUri(redirect.to())) {
      out.refuse(request, StanzaError.badRequest("The target is not a URI"));
      return state;
    }
    if (!(state instanceof Offered || state instanceof Accepted || state instanceof Answered)) {
      return tooLate(state, request, "redirect", out);
    }
    if (state instanceof Answered answered) {
      return SessionCommands.transfer(answered, request, redirect, consultation, out);
    }
    if (consultation != null) {
      out.refuse(request, SessionCommands.notAnswered(state));
      return state;
    }
    out.done(request);
    var end = Endings.end(EndReason.REJECTED, 302, List.of());
    var farewell = new ToSignaling.Redirect(redirect.to(), redirect.headers());
    return Endings.farewell(state, end, farewell, out);
  }

  /** Without the marks that would end it inside a header (RFC 3986 section 2 has none of them). */
  private static boolean isUri(String text) {
    return text.indexOf(':') > 0
        && text.chars().allMatch(c -> c > ' ' && c != 0x7f && "<>\"".indexOf(c) < 0);
  }

  private static boolean isOutbound(LiveState state) {
    return state.facts().identity().direction() == Direction.OUTBOUND;
  }

  private static CallState tooLate(
      LiveState state, ClientRequest request, String command, Effects out) {
    var why =
        isOutbound(state)
            ? " is for inbound calls only"
            : " is not possible any more: the call is " + state.label();
    out.refuse(request, StanzaError.unexpectedRequest(command + why));
    return state;
  }
}
