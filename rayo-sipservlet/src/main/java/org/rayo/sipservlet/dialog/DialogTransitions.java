// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.rayo.sipservlet.dialog.DialogStep.to;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.callcontrol.port.SignalingInput.Failed;
import org.rayo.callcontrol.port.SignalingInput.HungUp;
import org.rayo.callcontrol.port.SignalingInput.Released;
import org.rayo.callcontrol.port.SignalingInput.RenegotiationFailed;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerPrack;
import org.rayo.sipservlet.dialog.DialogEffect.ConfirmBye;
import org.rayo.sipservlet.dialog.DialogEffect.RefuseNewOffer;
import org.rayo.sipservlet.dialog.DialogEffect.RetryLater;
import org.rayo.sipservlet.dialog.DialogEffect.SendAck;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.ByeCame;
import org.rayo.sipservlet.dialog.DialogInput.OfferCame;
import org.rayo.sipservlet.dialog.DialogInput.PrackCame;
import org.rayo.sipservlet.dialog.DialogInput.SendFailed;
import org.rayo.sipservlet.dialog.DialogInput.SuccessCame;
import org.rayo.sipservlet.dialog.DialogState.Answering;
import org.rayo.sipservlet.dialog.DialogState.Calling;
import org.rayo.sipservlet.dialog.DialogState.Cancelling;
import org.rayo.sipservlet.dialog.DialogState.Confirmed;
import org.rayo.sipservlet.dialog.DialogState.Ended;
import org.rayo.sipservlet.dialog.DialogState.Exchange;
import org.rayo.sipservlet.dialog.DialogState.Incoming;
import org.rayo.sipservlet.dialog.DialogState.Leaving;
import org.rayo.sipservlet.dialog.DialogState.Proceeding;
import org.rayo.sipservlet.dialog.DialogState.Proposal;

/**
 * The rules of a dialog as a pure function. Each dialog signals exactly one of Failed, HungUp,
 * Cancelled and Released, as its last word.
 */
public final class DialogTransitions {
  /** A little more than Timer H and Timer B of RFC 3261, which the container runs itself. */
  static final Duration PATIENCE = Duration.ofSeconds(34);

  /** For the response to our BYE; the container goes on repeating the BYE after it. */
  static final Duration LEAVING = Duration.ofSeconds(8);

  /** For call control to answer an offer in a running session. */
  static final Duration EXCHANGE = Duration.ofSeconds(20);

  static final Duration NONE = Duration.ZERO;

  /** RFC 3261 §14.2 wants 0 to 10 seconds, so that both sides do not meet again. */
  private static final int RETRY_SECONDS = 3;

  private DialogTransitions() {}

  /** Never throws; what does not fit the state changes nothing. */
  public static DialogStep on(DialogState state, DialogInput input) {
    if (input instanceof PrackCame && !(state instanceof Incoming) && !(state instanceof Ended)) {
      return to(state, new AnswerPrack(481));
    }
    return switch (state) {
      case Incoming incoming -> IncomingTransitions.on(incoming, input);
      case Answering answering -> IncomingTransitions.on(answering, input);
      case Calling calling -> OutgoingTransitions.on(calling, input);
      case Proceeding proceeding -> OutgoingTransitions.on(proceeding, input);
      case Cancelling cancelling -> OutgoingTransitions.on(cancelling, input);
      case Confirmed confirmed -> ConfirmedTransitions.on(confirmed, input);
      case Leaving leaving -> leaving(leaving, input);
      case Ended ended -> to(ended);
    };
  }

  private static DialogStep leaving(Leaving state, DialogInput input) {
    return switch (input) {
      case DialogInput.ByeAnswered _, DialogInput.DeadlinePassed _, SendFailed _ -> released();
      case ByeCame _ -> to(state, new ConfirmBye()); // both hung up at once
      case SuccessCame _ -> to(state, new SendAck()); // of the re-INVITE that our BYE overtook
      case OfferCame _ -> to(state, new RefuseNewOffer(481, -1));
      default -> to(state);
    };
  }

  static DialogStep released(DialogEffect... before) {
    return ended(new Released(), before);
  }

  static DialogStep failed(int status, String text, DialogEffect... before) {
    return ended(new Failed(status, text, List.of()), before);
  }

  /** The last word of a dialog that call control may have asked to end before. */
  static DialogStep failed(
      @Nullable List<Header> hangup, int status, String text, DialogEffect... before) {
    return hangup == null ? failed(status, text, before) : released(before);
  }

  static DialogStep hungUp(ByeCame bye, DialogEffect... before) {
    return ended(new HungUp(bye.headers()), before);
  }

  static DialogStep ended(SignalingInput lastWord, DialogEffect... before) {
    var effects = new ArrayList<>(List.of(before));
    effects.add(new SetDeadline(NONE));
    effects.add(new Signal(lastWord));
    return new DialogStep(new Ended(), effects);
  }

  static DialogStep leave(List<Header> headers, DialogEffect... before) {
    var effects = new ArrayList<>(List.of(before));
    effects.add(new SendBye(headers));
    effects.add(new SetDeadline(LEAVING));
    return new DialogStep(new Leaving(), effects);
  }

  /** An exchange is through; an offer of ours that waited for it has its turn. */
  static DialogStep settled(@Nullable Proposal proposal, DialogEffect... effects) {
    var all = new ArrayList<DialogEffect>();
    all.add(proposal == null ? new SetDeadline(NONE) : new RetryLater());
    all.addAll(List.of(effects));
    return new DialogStep(new Confirmed(Exchange.NONE, proposal), all);
  }

  /** What only a call that is up can do. */
  static DialogStep tooEarly(DialogState state, int status) {
    return to(state, new Signal(new RenegotiationFailed(status)));
  }

  /** Their offer meets one that is not through (RFC 3261 §14.2, RFC 3311 §5.2). */
  static RefuseNewOffer overlap() {
    return new RefuseNewOffer(500, RETRY_SECONDS);
  }

  /** Their offer crosses ours. */
  static RefuseNewOffer glare() {
    return new RefuseNewOffer(491, -1);
  }
}
