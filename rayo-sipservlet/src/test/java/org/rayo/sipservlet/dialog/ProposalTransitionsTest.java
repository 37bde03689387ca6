// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput.Failed;
import org.rayo.callcontrol.port.SignalingInput.Renegotiate;
import org.rayo.callcontrol.port.SignalingInput.RenegotiationAnswered;
import org.rayo.callcontrol.port.SignalingInput.RenegotiationFailed;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerOffer;
import org.rayo.sipservlet.dialog.DialogEffect.RefuseNewOffer;
import org.rayo.sipservlet.dialog.DialogEffect.RetryLater;
import org.rayo.sipservlet.dialog.DialogEffect.SendAck;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SendOffer;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.AcceptOffer;
import org.rayo.sipservlet.dialog.DialogInput.Answer;
import org.rayo.sipservlet.dialog.DialogInput.DeadlinePassed;
import org.rayo.sipservlet.dialog.DialogInput.FailureCame;
import org.rayo.sipservlet.dialog.DialogInput.Hangup;
import org.rayo.sipservlet.dialog.DialogInput.OfferCame;
import org.rayo.sipservlet.dialog.DialogInput.Propose;
import org.rayo.sipservlet.dialog.DialogInput.SuccessCame;

@DisplayName("D11 our own offers in a session: RFC 3261 section 14.1")
class ProposalTransitionsTest {
  private static final SessionDescription OURS = new SessionDescription("v=0\r\ns=ours\r\n");
  private static final SessionDescription THEIRS = new SessionDescription("v=0\r\ns=theirs\r\n");

  private DialogState state = new DialogState.Confirmed(DialogState.Exchange.NONE);

  private List<DialogEffect> on(DialogInput... inputs) {
    List<DialogEffect> last = List.of();
    for (var input : inputs) {
      var step = DialogTransitions.on(state, input);
      state = step.next();
      last = step.effects().stream().filter(e -> !(e instanceof SetDeadline)).toList();
    }
    return last;
  }

  private static FailureCame failure(int status) {
    return new FailureCame(status, "no", List.of());
  }

  private static Signal refused(int status) {
    return new Signal(new RenegotiationFailed(status));
  }

  @Test
  void isAnswered() {
    assertThat(on(new Propose(OURS))).containsExactly(new SendOffer(OURS));
    assertThat(on(new SuccessCame(THEIRS, List.of())))
        .containsExactly(new SendAck(), new Signal(new RenegotiationAnswered(THEIRS)));
    assertThat(on(new Propose(OURS))).containsExactly(new SendOffer(OURS));
  }

  @Test
  void isRefusedAndTheSessionGoesOn() {
    assertThat(on(new Propose(OURS), failure(488))).containsExactly(refused(488));
    assertThat(on(new Propose(OURS))).containsExactly(new SendOffer(OURS));
  }

  @Test
  void anAnswerWithoutABodyIsNone() {
    assertThat(on(new Propose(OURS), new SuccessCame(null, List.of())))
        .containsExactly(new SendAck(), refused(488));
  }

  @Test
  void glareIsTriedAgainAndGivenUpAfterAFewTimes() {
    on(new Propose(OURS));
    for (var i = 0; i < 4; i++) {
      assertThat(on(failure(491))).containsExactly(new RetryLater());
      assertThat(on(new DeadlinePassed())).containsExactly(new SendOffer(OURS));
    }
    assertThat(on(failure(491))).containsExactly(refused(491));
  }

  @Test
  void theirOfferGoesFirstWhileOursWaits() {
    on(new Propose(OURS), failure(491));
    assertThat(on(new OfferCame(THEIRS))).contains(new Signal(new Renegotiate(THEIRS)));
    assertThat(on(new AcceptOffer(OURS)))
        .containsExactly(new RetryLater(), new AnswerOffer(200, OURS));
    assertThat(on(new DeadlinePassed())).containsExactly(new SendOffer(OURS));
  }

  @Test
  void oursWaitsForTheirs() {
    on(new OfferCame(THEIRS));
    assertThat(on(new Propose(OURS))).isEmpty();
    assertThat(on(new AcceptOffer(OURS))).contains(new RetryLater());
  }

  @Test
  void theirOfferThatCrossesOursIsGlare() {
    assertThat(on(new Propose(OURS), new OfferCame(THEIRS)))
        .containsExactly(new RefuseNewOffer(491, -1));
  }

  @Test
  void aSecondOneIsRefused() {
    assertThat(on(new Propose(OURS), new Propose(OURS))).containsExactly(refused(491));
  }

  @Test
  void beforeTheSessionIsUpItIsRefused() {
    state = DialogState.incoming(false);
    assertThat(on(new Propose(OURS))).containsExactly(refused(491));
    assertThat(on(new Answer(OURS, List.of()), new Propose(OURS))).containsExactly(refused(491));
    state = DialogState.outgoing();
    assertThat(on(new Propose(OURS))).containsExactly(refused(491));
  }

  @Test
  void aPeerThatDoesNotKnowTheCallOrIsSilentEndsIt() {
    assertThat(on(new Propose(OURS), failure(481)))
        .containsExactly(new SendBye(List.of()), new Signal(new Failed(481, "no", List.of())));
    state = new DialogState.Confirmed(DialogState.Exchange.NONE);
    assertThat(on(new Propose(OURS), new DeadlinePassed()))
        .containsExactly(
            new SendBye(List.of()),
            new Signal(new Failed(408, "no answer to our offer", List.of())));
  }

  @Test
  void anAnswerThatOurByeOvertookIsAcknowledged() {
    assertThat(on(new Propose(OURS), new Hangup(List.of())))
        .containsExactly(new SendBye(List.of()));
    assertThat(on(new SuccessCame(THEIRS, List.of()))).containsExactly(new SendAck());
  }
}
