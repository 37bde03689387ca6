// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaError;

/** mute, unmute, and redirect of an answered call, which is a transfer (RFC 3515). */
final class SessionCommands {
  private SessionCommands() {}

  static StanzaError notAnswered(LiveState state) {
    return StanzaError.unexpectedRequest(
        "This is possible in answered calls only: the call is " + state.label());
  }

  /** The client was told that the call is answered; the ACK may still be on its way. */
  static boolean isUp(LiveState state) {
    return state instanceof Answered
        || (state instanceof Confirming && state.facts().leg() instanceof MediaLeg.Open);
  }

  static CallState mute(LiveState state, ClientRequest request, boolean muted, Effects out) {
    if (!isUp(state)) {
      out.refuse(request, notAnswered(state));
      return state;
    }
    var session = state.facts().session();
    if (session.muted() != muted) {
      out.add(new ToMedia.Mute(muted));
    }
    out.done(request);
    return state.with(state.facts().with(session.withMuted(muted)));
  }

  /**
   * Answered when the other party has reached the target, or refused to go there.
   *
   * @param consultation the call whose place the other party shall take there, or null
   */
  static CallState transfer(
      Answered state,
      ClientRequest request,
      CallCommand.Redirect redirect,
      @Nullable Consultation consultation,
      Effects out) {
    var session = state.facts().session();
    if (session.transfer() != null) {
      out.refuse(request, StanzaError.unexpectedRequest("The call is being transferred already"));
      return state;
    }
    var transfer =
        consultation == null
            ? new ToSignaling.Transfer(redirect.to(), null, redirect.headers())
            : new ToSignaling.Transfer(
                consultation.party(), consultation.call(), redirect.headers());
    out.add(transfer).await(TimerKey.TRANSFER);
    return state.with(state.facts().with(session.withTransfer(request)));
  }

  /**
   * The other party told what became of the transfer. Once it talks to the target we hang up, as
   * the one who transfers should (RFC 5589 section 6.1).
   *
   * @param status SIP status, received or made here
   */
  static CallState transferEnded(LiveState state, int status, Effects out) {
    var session = state.facts().session();
    var request = session.transfer();
    if (request == null) {
      return state;
    }
    out.cancel(TimerKey.TRANSFER);
    var rest = state.with(state.facts().with(session.withTransfer(null)));
    if (status >= 300) {
      var text = "The other party was not transferred, with SIP status " + status;
      out.refuse(request, StanzaError.serviceUnavailable(text));
      return rest;
    }
    out.done(request);
    var end = Endings.end(EndReason.HANGUP_COMMAND, null, List.of());
    return Endings.hangUp(rest, end, List.of(), out);
  }

  /** The other party hung up; when it was asked to go elsewhere, that is what it did. */
  static LiveState peerLeft(LiveState state, Effects out) {
    var session = state.facts().session();
    var request = session.transfer();
    if (request == null) {
      return state;
    }
    out.cancel(TimerKey.TRANSFER).done(request);
    return state.with(state.facts().with(session.withTransfer(null)));
  }

  /** The call ends: nothing that was asked for will happen any more. */
  static void refuseAll(Session session, StanzaError error, Effects out) {
    for (var request : session.unanswered()) {
      out.refuse(request, error);
    }
    if (!session.unanswered().isEmpty()) {
      out.cancel(TimerKey.REOFFER).cancel(TimerKey.TRANSFER).cancel(TimerKey.KEYS);
    }
    TextTransitions.refuseAll(session, error, out);
  }
}
