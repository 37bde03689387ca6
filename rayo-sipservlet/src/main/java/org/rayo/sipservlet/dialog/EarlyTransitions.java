// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.rayo.sipservlet.dialog.DialogStep.to;
import static org.rayo.sipservlet.dialog.DialogTransitions.failed;

import java.util.ArrayList;
import java.util.List;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerPrack;
import org.rayo.sipservlet.dialog.DialogEffect.Respond;
import org.rayo.sipservlet.dialog.DialogEffect.RespondReliably;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogInput.Order;
import org.rayo.sipservlet.dialog.DialogInput.PrackCame;
import org.rayo.sipservlet.dialog.DialogInput.Progress;
import org.rayo.sipservlet.dialog.DialogState.Incoming;
import org.rayo.sipservlet.dialog.DialogState.Reliability;

/**
 * Our provisional responses to a call to us. A reliable one makes what comes after it wait for its
 * PRACK (RFC 3262 §3): only refusals and hangups need not.
 */
final class EarlyTransitions {
  private EarlyTransitions() {}

  static DialogStep progress(Incoming state, Progress progress) {
    var reliability = state.reliability();
    if (state.lateOffer() && reliability == Reliability.ALWAYS) {
      return to(state); // the first reliable response would have to make our offer: 200 does
    }
    // Without an offer there is nothing that early media could answer.
    var sdp = state.lateOffer() ? null : progress.sdp();
    var status = sdp == null ? 180 : 183;
    if (reliability == Reliability.NONE || (reliability == Reliability.FOR_MEDIA && sdp == null)) {
      return to(state, new Respond(status, sdp, progress.headers()));
    }
    return to(
        new Incoming(state.lateOffer(), reliability, List.of()),
        new RespondReliably(status, sdp, progress.headers()),
        new SetDeadline(DialogTransitions.PATIENCE));
  }

  static DialogStep queue(Incoming state, List<Order> waiting, Order order) {
    var longer = new ArrayList<>(waiting);
    longer.add(order);
    return to(new Incoming(state.lateOffer(), state.reliability(), List.copyOf(longer)));
  }

  /** What waited is done, up to the next reliable response. */
  static DialogStep acknowledged(Incoming state, List<Order> waiting, PrackCame prack) {
    var effects = new ArrayList<DialogEffect>();
    effects.add(new AnswerPrack(prack.offers() ? 488 : 200));
    effects.add(new SetDeadline(DialogTransitions.NONE));
    DialogState next = new Incoming(state.lateOffer(), state.reliability(), null);
    for (var order : waiting) {
      var step = DialogTransitions.on(next, order);
      next = step.next();
      effects.addAll(step.effects());
    }
    return new DialogStep(next, effects);
  }

  /** RFC 3262 §3: after 64 times T1 the INVITE is refused. */
  static DialogStep notAcknowledged() {
    return failed(504, "no PRACK came", new Respond(504, null, List.of()));
  }
}
