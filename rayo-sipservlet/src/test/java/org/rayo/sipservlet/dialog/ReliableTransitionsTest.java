// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput.EarlyMedia;
import org.rayo.callcontrol.port.SignalingInput.Failed;
import org.rayo.callcontrol.port.SignalingInput.Released;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerPrack;
import org.rayo.sipservlet.dialog.DialogEffect.Respond;
import org.rayo.sipservlet.dialog.DialogEffect.RespondReliably;
import org.rayo.sipservlet.dialog.DialogEffect.SendCancel;
import org.rayo.sipservlet.dialog.DialogEffect.SendPrack;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.Answer;
import org.rayo.sipservlet.dialog.DialogInput.DeadlinePassed;
import org.rayo.sipservlet.dialog.DialogInput.Hangup;
import org.rayo.sipservlet.dialog.DialogInput.PrackCame;
import org.rayo.sipservlet.dialog.DialogInput.Progress;
import org.rayo.sipservlet.dialog.DialogInput.ProvisionalCame;
import org.rayo.sipservlet.dialog.DialogInput.Reject;
import org.rayo.sipservlet.dialog.DialogState.Reliability;

@DisplayName("D03 provisional responses that are acknowledged: RFC 3262")
class ReliableTransitionsTest {
  private static final SessionDescription SDP = new SessionDescription("v=0\r\n");
  private static final Progress MEDIA = new Progress(SDP, List.of());
  private static final Progress RINGING = new Progress(null, List.of());
  private static final Answer ANSWER = new Answer(SDP, List.of());

  private DialogState state = DialogState.incoming(false, Reliability.FOR_MEDIA);

  private List<DialogEffect> on(DialogInput... inputs) {
    List<DialogEffect> last = List.of();
    for (var input : inputs) {
      var step = DialogTransitions.on(state, input);
      state = step.next();
      last = step.effects().stream().filter(e -> !(e instanceof SetDeadline)).toList();
    }
    return last;
  }

  @Test
  void mediaIsReliableAndRingingNeedNotBe() {
    assertThat(on(RINGING)).containsExactly(new Respond(180, null, List.of()));
    assertThat(on(MEDIA)).containsExactly(new RespondReliably(183, SDP, List.of()));
  }

  @Test
  void everythingIsReliableWhenTheCallerRequiresIt() {
    state = DialogState.incoming(false, Reliability.ALWAYS);
    assertThat(on(RINGING)).containsExactly(new RespondReliably(180, null, List.of()));
  }

  @Test
  void withoutAnOfferNoReliableResponseIsPossible() {
    state = DialogState.incoming(true, Reliability.ALWAYS);
    assertThat(on(RINGING)).isEmpty();
    assertThat(on(ANSWER)).containsExactly(new Respond(200, SDP, List.of()));
  }

  @Test
  void theAnswerWaitsForThePrack() {
    assertThat(on(MEDIA, ANSWER)).isEmpty();
    assertThat(on(new PrackCame(false)))
        .containsExactly(new AnswerPrack(200), new Respond(200, SDP, List.of()));
    assertThat(state).isInstanceOf(DialogState.Answering.class);
  }

  @Test
  void reliableOnesWaitForEachOther() {
    assertThat(on(MEDIA, MEDIA, ANSWER)).isEmpty();
    assertThat(on(new PrackCame(false)))
        .containsExactly(new AnswerPrack(200), new RespondReliably(183, SDP, List.of()));
    assertThat(on(new PrackCame(false)))
        .containsExactly(new AnswerPrack(200), new Respond(200, SDP, List.of()));
  }

  @Test
  void aRefusalDoesNotWait() {
    assertThat(on(MEDIA, new Reject(486, List.of())))
        .containsExactly(new Respond(486, null, List.of()), new Signal(new Released()));
  }

  @Test
  void aCallerThatDoesNotAcknowledgeIsRefused() {
    assertThat(on(MEDIA, new DeadlinePassed()))
        .containsExactly(
            new Respond(504, null, List.of()),
            new Signal(new Failed(504, "no PRACK came", List.of())));
  }

  @Test
  void aPrackForNothingIsRefused() {
    assertThat(on(new PrackCame(false))).containsExactly(new AnswerPrack(481));
    assertThat(on(ANSWER, new PrackCame(false))).containsExactly(new AnswerPrack(481));
  }

  @Test
  void theirReliableResponsesAreAcknowledgedFirst() {
    state = DialogState.outgoing();
    assertThat(on(new ProvisionalCame(183, SDP, List.of(), true)))
        .containsExactly(new SendPrack(), new Signal(new EarlyMedia(SDP, List.of())));
    assertThat(on(new Hangup(List.of()), new ProvisionalCame(180, null, List.of(), true)))
        .containsExactly(new SendPrack());
    state = DialogState.outgoing();
    assertThat(on(new Hangup(List.of()))).containsExactly(new SendCancel(List.of()));
    assertThat(on(new ProvisionalCame(180, null, List.of(), true)))
        .containsExactly(new SendPrack());
  }
}
