// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.rayo.sipservlet.dialog.DialogStep.to;
import static org.rayo.sipservlet.dialog.DialogTransitions.ended;
import static org.rayo.sipservlet.dialog.DialogTransitions.failed;
import static org.rayo.sipservlet.dialog.DialogTransitions.hungUp;
import static org.rayo.sipservlet.dialog.DialogTransitions.leave;
import static org.rayo.sipservlet.dialog.DialogTransitions.overlap;
import static org.rayo.sipservlet.dialog.DialogTransitions.released;
import static org.rayo.sipservlet.dialog.DialogTransitions.tooEarly;

import java.util.List;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerPrack;
import org.rayo.sipservlet.dialog.DialogEffect.ConfirmBye;
import org.rayo.sipservlet.dialog.DialogEffect.Respond;
import org.rayo.sipservlet.dialog.DialogEffect.RespondMoved;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.AckCame;
import org.rayo.sipservlet.dialog.DialogInput.Answer;
import org.rayo.sipservlet.dialog.DialogInput.ByeCame;
import org.rayo.sipservlet.dialog.DialogInput.CancelCame;
import org.rayo.sipservlet.dialog.DialogInput.DeadlinePassed;
import org.rayo.sipservlet.dialog.DialogInput.Hangup;
import org.rayo.sipservlet.dialog.DialogInput.OfferCame;
import org.rayo.sipservlet.dialog.DialogInput.PrackCame;
import org.rayo.sipservlet.dialog.DialogInput.Progress;
import org.rayo.sipservlet.dialog.DialogInput.Propose;
import org.rayo.sipservlet.dialog.DialogInput.Redirect;
import org.rayo.sipservlet.dialog.DialogInput.Reject;
import org.rayo.sipservlet.dialog.DialogInput.SendFailed;
import org.rayo.sipservlet.dialog.DialogState.Answering;
import org.rayo.sipservlet.dialog.DialogState.Confirmed;
import org.rayo.sipservlet.dialog.DialogState.Exchange;
import org.rayo.sipservlet.dialog.DialogState.Incoming;

/** A call to us, from the INVITE to its ACK. */
final class IncomingTransitions {
  private IncomingTransitions() {}

  static DialogStep on(Incoming state, DialogInput input) {
    var waiting = state.waiting();
    return switch (input) {
      case Progress progress when waiting != null ->
          EarlyTransitions.queue(state, waiting, progress);
      case Answer answer when waiting != null -> EarlyTransitions.queue(state, waiting, answer);
      case PrackCame prack when waiting != null ->
          EarlyTransitions.acknowledged(state, waiting, prack);
      case PrackCame _ -> to(state, new AnswerPrack(481));
      case DeadlinePassed _ when waiting != null -> EarlyTransitions.notAcknowledged();
      case Progress progress -> EarlyTransitions.progress(state, progress);
      case Answer(var sdp, var headers) ->
          to(
              new Answering(state.lateOffer(), null),
              new SetDeadline(DialogTransitions.PATIENCE),
              new Respond(200, sdp, headers));
      case Reject(var status, var headers) -> released(new Respond(status, null, headers));
      case Redirect(var target, var headers) -> released(new RespondMoved(target, headers));
      case Hangup(var headers) -> released(new Respond(480, null, headers));
      case CancelCame _ -> ended(new SignalingInput.Cancelled());
      case ByeCame bye -> hungUp(bye, new ConfirmBye(), new Respond(487, null, List.of()));
      case OfferCame _ -> to(state, overlap());
      case Propose _ -> tooEarly(state, 491);
      case SendFailed(var text) -> failed(503, text);
      default -> to(state);
    };
  }

  static DialogStep on(Answering state, DialogInput input) {
    var hangup = state.hangup();
    return switch (input) {
      case AckCame _ when hangup != null -> leave(hangup);
      case AckCame(var sdp) when state.lateOffer() && sdp == null ->
          failed(400, "the ACK did not answer our offer", new SendBye(List.of()));
      case AckCame(var sdp) ->
          to(
              new Confirmed(Exchange.NONE),
              new SetDeadline(DialogTransitions.NONE),
              new Signal(new SignalingInput.Confirmed(state.lateOffer() ? sdp : null)));
      case Hangup(var headers) -> to(new Answering(state.lateOffer(), headers));
      case ByeCame _ when hangup != null -> released(new ConfirmBye());
      case ByeCame bye -> hungUp(bye, new ConfirmBye());
      case DeadlinePassed _ -> failed(hangup, 408, "no ACK came", new SendBye(List.of()));
      case SendFailed(var text) -> failed(hangup, 503, text);
      case OfferCame _ -> to(state, overlap());
      case Propose _ -> tooEarly(state, 491);
      default -> to(state); // a CANCEL that crosses our 200 has no effect: RFC 3261 §9.2
    };
  }
}
