// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.rayo.sipservlet.dialog.DialogStep.to;
import static org.rayo.sipservlet.dialog.DialogTransitions.failed;
import static org.rayo.sipservlet.dialog.DialogTransitions.glare;
import static org.rayo.sipservlet.dialog.DialogTransitions.hungUp;
import static org.rayo.sipservlet.dialog.DialogTransitions.leave;
import static org.rayo.sipservlet.dialog.DialogTransitions.overlap;

import java.util.List;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerOffer;
import org.rayo.sipservlet.dialog.DialogEffect.ConfirmBye;
import org.rayo.sipservlet.dialog.DialogEffect.DropOffer;
import org.rayo.sipservlet.dialog.DialogEffect.KeepOffer;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.AcceptOffer;
import org.rayo.sipservlet.dialog.DialogInput.AckCame;
import org.rayo.sipservlet.dialog.DialogInput.ByeCame;
import org.rayo.sipservlet.dialog.DialogInput.CancelCame;
import org.rayo.sipservlet.dialog.DialogInput.DeadlinePassed;
import org.rayo.sipservlet.dialog.DialogInput.FailureCame;
import org.rayo.sipservlet.dialog.DialogInput.Hangup;
import org.rayo.sipservlet.dialog.DialogInput.OfferCame;
import org.rayo.sipservlet.dialog.DialogInput.Propose;
import org.rayo.sipservlet.dialog.DialogInput.Refresh;
import org.rayo.sipservlet.dialog.DialogInput.RefuseOffer;
import org.rayo.sipservlet.dialog.DialogInput.SendFailed;
import org.rayo.sipservlet.dialog.DialogInput.SessionLost;
import org.rayo.sipservlet.dialog.DialogInput.SuccessCame;
import org.rayo.sipservlet.dialog.DialogState.Confirmed;
import org.rayo.sipservlet.dialog.DialogState.Exchange;

/** A call that is up: offers in it, and its end by either side. */
final class ConfirmedTransitions {
  private static final SetDeadline HURRY = new SetDeadline(DialogTransitions.EXCHANGE);

  private ConfirmedTransitions() {}

  static DialogStep on(Confirmed state, DialogInput input) {
    var theirs = state.exchange() == Exchange.OFFERED || state.exchange() == Exchange.ASKED;
    var ours = state.exchange() == Exchange.PROPOSED;
    return switch (input) {
      case ByeCame bye when theirs -> hungUp(bye, new AnswerOffer(487, null), new ConfirmBye());
      case ByeCame bye -> hungUp(bye, new ConfirmBye());
      case Hangup(var headers) when theirs -> leave(headers, new AnswerOffer(487, null));
      case Hangup(var headers) -> leave(headers);
      case OfferCame _ when theirs -> to(state, overlap());
      case OfferCame _ when state.exchange() != Exchange.NONE -> to(state, glare());
      case OfferCame(var sdp) ->
          to(
              new Confirmed(sdp == null ? Exchange.ASKED : Exchange.OFFERED, state.proposal()),
              new KeepOffer(),
              HURRY,
              new Signal(new SignalingInput.Renegotiate(sdp)));
      case AcceptOffer(var answer) when theirs -> accept(state, answer);
      case RefuseOffer(var status) when theirs -> settled(state, new AnswerOffer(status, null));
      case CancelCame _ when theirs -> settled(state, new DropOffer());
      case DeadlinePassed _ when theirs -> settled(state, new AnswerOffer(500, null));
      case DeadlinePassed _ -> deadlinePassed(state);
      case AckCame(var sdp) when state.exchange() == Exchange.OFFERING ->
          sdp == null
              ? settled(state)
              : settled(state, new Signal(new SignalingInput.Confirmed(sdp)));
      case Propose(var offer) -> ProposalTransitions.propose(state, offer);
      case Refresh(var sdp) -> ProposalTransitions.refresh(state, sdp);
      case SessionLost(var status, var text) when theirs ->
          failed(status, text, new AnswerOffer(487, null), new SendBye(List.of()));
      case SessionLost(var status, var text) -> failed(status, text, new SendBye(List.of()));
      case SuccessCame success when ours -> ProposalTransitions.accepted(state, success);
      case FailureCame failure when ours -> ProposalTransitions.refused(state, failure);
      case SendFailed(var text) -> failed(503, text);
      default -> to(state);
    };
  }

  private static DialogStep deadlinePassed(Confirmed state) {
    var proposal = state.proposal();
    if (state.exchange() == Exchange.PROPOSED) {
      return ProposalTransitions.unanswered();
    }
    return state.exchange() == Exchange.NONE && proposal != null
        ? ProposalTransitions.send(proposal)
        : settled(state);
  }

  private static DialogStep accept(Confirmed state, SessionDescription answer) {
    var response = new AnswerOffer(200, answer);
    return state.exchange() == Exchange.ASKED
        ? to(new Confirmed(Exchange.OFFERING, state.proposal()), response, HURRY)
        : settled(state, response);
  }

  private static DialogStep settled(Confirmed state, DialogEffect... effects) {
    return DialogTransitions.settled(state.proposal(), effects);
  }
}
