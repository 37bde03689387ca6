// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.rayo.sipservlet.dialog.DialogStep.to;
import static org.rayo.sipservlet.dialog.DialogTransitions.failed;

import java.util.ArrayList;
import java.util.List;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput.RenegotiationAnswered;
import org.rayo.callcontrol.port.SignalingInput.RenegotiationFailed;
import org.rayo.sipservlet.dialog.DialogEffect.RetryLater;
import org.rayo.sipservlet.dialog.DialogEffect.SendAck;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SendOffer;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.FailureCame;
import org.rayo.sipservlet.dialog.DialogInput.SuccessCame;
import org.rayo.sipservlet.dialog.DialogState.Confirmed;
import org.rayo.sipservlet.dialog.DialogState.Exchange;
import org.rayo.sipservlet.dialog.DialogState.Proposal;

/** Our offers in a call that is up (RFC 3261 §14.1). */
final class ProposalTransitions {
  private static final int MOST_TRIES = 5;

  private ProposalTransitions() {}

  /** Only one at a time; it waits for theirs to be through. */
  static DialogStep propose(Confirmed state, SessionDescription offer) {
    var earlier = state.proposal();
    if (earlier != null && earlier.silent() && earlier.next() == null) {
      return to(new Confirmed(state.exchange(), earlier.then(offer)));
    }
    if (earlier != null) {
      return to(state, new Signal(new RenegotiationFailed(491)));
    }
    var proposal = new Proposal(offer);
    return state.exchange() == Exchange.NONE
        ? send(proposal)
        : to(new Confirmed(state.exchange(), proposal));
  }

  static DialogStep refresh(Confirmed state, SessionDescription sdp) {
    return state.exchange() == Exchange.NONE && state.proposal() == null
        ? send(Proposal.refresh(sdp))
        : to(state);
  }

  static DialogStep send(Proposal proposal) {
    return to(
        new Confirmed(Exchange.PROPOSED, proposal),
        new SetDeadline(DialogTransitions.PATIENCE),
        new SendOffer(proposal.offer()));
  }

  static DialogStep accepted(Confirmed state, SuccessCame success) {
    var sdp = success.sdp();
    var proposal = state.proposal();
    if (proposal != null && proposal.silent()) {
      return refreshed(proposal, new SendAck());
    }
    var outcome = sdp == null ? new RenegotiationFailed(488) : new RenegotiationAnswered(sdp);
    return over(new SendAck(), new Signal(outcome));
  }

  static DialogStep refused(Confirmed state, FailureCame failure) {
    var proposal = state.proposal();
    var status = failure.status();
    if (status == 408 || status == 481) {
      return failed(status, failure.text(), new SendBye(List.of()));
    }
    if (proposal == null) {
      return over();
    }
    if (proposal.silent()) {
      return refreshed(proposal); // or not: the session timer tries again
    }
    if (mayTryAgain(status) && proposal.tries() + 1 < MOST_TRIES) {
      return to(new Confirmed(Exchange.NONE, proposal.again()), new RetryLater());
    }
    return over(new Signal(new RenegotiationFailed(status)));
  }

  /** It met an offer of theirs, or asked for too short a session timer. */
  private static boolean mayTryAgain(int status) {
    return status == 491 || status == 422;
  }

  private static DialogStep refreshed(Proposal refresh, DialogEffect... effects) {
    var next = refresh.next();
    if (next == null) {
      return over(effects);
    }
    var sent = send(new Proposal(next));
    var all = new ArrayList<>(List.of(effects));
    all.addAll(sent.effects());
    return new DialogStep(sent.next(), all);
  }

  /** No final response came: nobody knows what the other side thinks of the session. */
  static DialogStep unanswered() {
    return failed(408, "no answer to our offer", new SendBye(List.of()));
  }

  private static DialogStep over(DialogEffect... effects) {
    return DialogTransitions.settled(null, effects);
  }
}
