// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.callcontrol.call.Session.HoldChange;
import org.rayo.callcontrol.call.Session.Step;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.CallEffect.ToSignaling;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/**
 * hold and unhold: an offer of our own within the dialog (RFC 3264 section 8.4). The command is
 * answered when it took effect or failed; a failure leaves the session as it was.
 *
 * <pre>
 * command → PREPARING ─ offer by media → OFFERED ─ 200 → COMPLETING ─ media agrees → done
 * </pre>
 */
final class HoldTransitions {
  private HoldTransitions() {}

  static CallState command(LiveState state, ClientRequest request, boolean hold, Effects out) {
    if (!(state instanceof Answered answered)) {
      out.refuse(request, SessionCommands.notAnswered(state));
      return state;
    }
    var session = state.facts().session();
    if (answered.renegotiating() || session.change() != null) {
      out.refuse(request, StanzaError.unexpectedRequest("The session is being changed; try again"));
      return state;
    }
    if (session.held() == hold) {
      out.done(request);
      return state;
    }
    out.add(new ToMedia.Offer(hold ? MediaFlow.SENDONLY : MediaFlow.SENDRECV))
        .await(TimerKey.MEDIA);
    return with(answered, new HoldChange(request, hold, Step.PREPARING));
  }

  private static Answered with(Answered state, HoldChange change) {
    return state.with(state.facts().with(state.facts().session().with(change)));
  }

  /** Whether a change of ours has come to this step and no further. */
  static boolean isAt(LiveState state, Step step) {
    var change = state.facts().session().change();
    return change != null && change.step() == step;
  }

  static CallState offerReady(Answered state, SessionDescription offer, Effects out) {
    var change = state.facts().session().change();
    if (change == null) {
      return state;
    }
    out.cancel(TimerKey.MEDIA).add(new ToSignaling.Renegotiate(offer)).await(TimerKey.REOFFER);
    return with(state, change.at(Step.OFFERED));
  }

  /** The other party agreed. */
  static CallState agreed(LiveState state, SessionDescription answer, Effects out) {
    var change = state.facts().session().change();
    if (!(state instanceof Answered answered) || change == null || change.step() != Step.OFFERED) {
      return state;
    }
    out.cancel(TimerKey.REOFFER).add(new ToMedia.Complete(answer)).await(TimerKey.MEDIA);
    return with(answered, change.at(Step.COMPLETING));
  }

  /** Media agreed too. */
  static CallState done(Answered state, Effects out) {
    var session = state.facts().session();
    var change = session.change();
    if (change == null) {
      return state;
    }
    out.cancel(TimerKey.MEDIA);
    if (change.request() == null) {
      return MoveTransitions.done(state, out);
    }
    out.done(change.request());
    return state.with(state.facts().with(session.withHeld(change.hold())));
  }

  /**
   * The other party did not agree.
   *
   * @param status SIP status, received or made here
   */
  static CallState refused(LiveState state, int status, Effects out) {
    if (!isAt(state, Step.OFFERED)) {
      return state;
    }
    out.cancel(TimerKey.REOFFER).add(new ToMedia.Withdraw());
    var text = "The other party refused the change with SIP status " + status;
    return failed(
        state, new StanzaError(StanzaCondition.NOT_ACCEPTABLE, StanzaError.Type.CANCEL, text), out);
  }

  /** Media did not agree, or said nothing in time. */
  static CallState mediaFailed(LiveState state, Effects out) {
    out.cancel(TimerKey.MEDIA);
    return failed(state, StanzaError.resourceConstraint("Media could not be changed"), out);
  }

  private static CallState failed(LiveState state, StanzaError error, Effects out) {
    var session = state.facts().session();
    var change = session.change();
    if (change == null) {
      return state;
    }
    if (change.request() == null) {
      return MoveTransitions.failed(state, out);
    }
    out.refuse(change.request(), error);
    return state.with(state.facts().with(session.with((HoldChange) null)));
  }
}
