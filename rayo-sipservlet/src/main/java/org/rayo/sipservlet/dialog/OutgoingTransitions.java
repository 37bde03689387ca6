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

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.dialog.DialogEffect.ConfirmBye;
import org.rayo.sipservlet.dialog.DialogEffect.SendAck;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SendCancel;
import org.rayo.sipservlet.dialog.DialogEffect.SendPrack;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.ByeCame;
import org.rayo.sipservlet.dialog.DialogInput.DeadlinePassed;
import org.rayo.sipservlet.dialog.DialogInput.FailureCame;
import org.rayo.sipservlet.dialog.DialogInput.Hangup;
import org.rayo.sipservlet.dialog.DialogInput.OfferCame;
import org.rayo.sipservlet.dialog.DialogInput.Propose;
import org.rayo.sipservlet.dialog.DialogInput.ProvisionalCame;
import org.rayo.sipservlet.dialog.DialogInput.SendFailed;
import org.rayo.sipservlet.dialog.DialogInput.SuccessCame;
import org.rayo.sipservlet.dialog.DialogState.Calling;
import org.rayo.sipservlet.dialog.DialogState.Cancelling;
import org.rayo.sipservlet.dialog.DialogState.Confirmed;
import org.rayo.sipservlet.dialog.DialogState.Exchange;
import org.rayo.sipservlet.dialog.DialogState.Proceeding;

/** A call that we make, from the INVITE to its final response. */
final class OutgoingTransitions {
  private static final String NO_ANSWER = "the call was answered without a session description";

  private OutgoingTransitions() {}

  static DialogStep on(Calling state, DialogInput input) {
    return switch (input) {
      case ProvisionalCame provisional -> progress(null, provisional);
      case SuccessCame success -> answered(null, success);
      case FailureCame failure -> failure(failure);
      // The container holds it back until RFC 3261 §9.1 allows it.
      case Hangup(var headers) -> cancel(headers);
      case DeadlinePassed _ -> failed(408, "nothing came back");
      case SendFailed(var text) -> failed(503, text);
      case OfferCame _ -> to(state, overlap());
      case Propose _ -> tooEarly(state, 491);
      default -> to(state);
    };
  }

  static DialogStep on(Proceeding state, DialogInput input) {
    return switch (input) {
      case ProvisionalCame provisional -> progress(state.early(), provisional);
      case SuccessCame success -> answered(state.early(), success);
      case FailureCame failure -> failure(failure);
      case Hangup(var headers) -> cancel(headers);
      case ByeCame bye -> hungUp(bye, new ConfirmBye());
      case SendFailed(var text) -> failed(503, text);
      case OfferCame _ -> to(state, overlap());
      case Propose _ -> tooEarly(state, 491);
      default -> to(state);
    };
  }

  static DialogStep on(Cancelling state, DialogInput input) {
    return switch (input) {
      case SuccessCame _ -> leave(state.hangup(), new SendAck());
      case FailureCame _, DeadlinePassed _, SendFailed _ -> released();
      case ByeCame _ -> released(new ConfirmBye());
      case ProvisionalCame provisional -> acknowledged(provisional, to(state));
      case OfferCame _ -> to(state, overlap());
      case Propose _ -> tooEarly(state, 491);
      default -> to(state);
    };
  }

  private static DialogStep cancel(List<Header> headers) {
    return to(
        new Cancelling(headers),
        new SetDeadline(DialogTransitions.PATIENCE),
        new SendCancel(headers));
  }

  private static DialogStep progress(
      @Nullable SessionDescription earlier, ProvisionalCame provisional) {
    return acknowledged(provisional, told(earlier, provisional));
  }

  private static DialogStep acknowledged(ProvisionalCame provisional, DialogStep step) {
    if (!provisional.reliable()) {
      return step;
    }
    var effects = new ArrayList<DialogEffect>();
    effects.add(new SendPrack());
    effects.addAll(step.effects());
    return new DialogStep(step.next(), effects);
  }

  private static DialogStep told(
      @Nullable SessionDescription earlier, ProvisionalCame provisional) {
    var sdp = provisional.sdp();
    var next = new Proceeding(sdp == null ? earlier : sdp);
    var quiet = new SetDeadline(DialogTransitions.NONE);
    if (sdp != null) {
      var media = new SignalingInput.EarlyMedia(sdp, provisional.headers());
      return to(next, quiet, new Signal(media));
    }
    if (provisional.status() == 180) {
      return to(next, quiet, new Signal(new SignalingInput.Ringing(provisional.headers())));
    }
    return to(next, quiet);
  }

  private static DialogStep answered(@Nullable SessionDescription early, SuccessCame success) {
    var sdp = success.sdp() == null ? early : success.sdp();
    if (sdp == null) {
      return failed(488, NO_ANSWER, new SendAck(), new SendBye(List.of()));
    }
    return to(
        new Confirmed(Exchange.NONE),
        new SetDeadline(DialogTransitions.NONE),
        new SendAck(),
        new Signal(new SignalingInput.Answered(sdp, success.headers())));
  }

  private static DialogStep failure(FailureCame failure) {
    return ended(new SignalingInput.Failed(failure.status(), failure.text(), failure.headers()));
  }
}
