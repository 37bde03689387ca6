// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerOffer;
import org.rayo.sipservlet.dialog.DialogEffect.ConfirmBye;
import org.rayo.sipservlet.dialog.DialogEffect.RefuseNewOffer;
import org.rayo.sipservlet.dialog.DialogEffect.Respond;
import org.rayo.sipservlet.dialog.DialogEffect.RespondMoved;
import org.rayo.sipservlet.dialog.DialogEffect.SendAck;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SendCancel;
import org.rayo.sipservlet.dialog.DialogEffect.SetDeadline;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;
import org.rayo.sipservlet.dialog.DialogInput.AcceptOffer;
import org.rayo.sipservlet.dialog.DialogInput.AckCame;
import org.rayo.sipservlet.dialog.DialogInput.Answer;
import org.rayo.sipservlet.dialog.DialogInput.ByeAnswered;
import org.rayo.sipservlet.dialog.DialogInput.ByeCame;
import org.rayo.sipservlet.dialog.DialogInput.CancelCame;
import org.rayo.sipservlet.dialog.DialogInput.DeadlinePassed;
import org.rayo.sipservlet.dialog.DialogInput.FailureCame;
import org.rayo.sipservlet.dialog.DialogInput.Hangup;
import org.rayo.sipservlet.dialog.DialogInput.OfferCame;
import org.rayo.sipservlet.dialog.DialogInput.Progress;
import org.rayo.sipservlet.dialog.DialogInput.ProvisionalCame;
import org.rayo.sipservlet.dialog.DialogInput.Redirect;
import org.rayo.sipservlet.dialog.DialogInput.Reject;
import org.rayo.sipservlet.dialog.DialogInput.SuccessCame;

class DialogTransitionsTest {
  private static final SessionDescription SDP = new SessionDescription("v=0\r\n");
  private static final List<Header> HEADERS = List.of(new Header("X-A", "1"));
  private static final List<Header> NONE = List.of();

  private DialogState state = DialogState.incoming(false);

  /** The effects of the last input that are seen outside: deadlines are left out. */
  private List<DialogEffect> on(DialogInput... inputs) {
    List<DialogEffect> last = List.of();
    for (var input : inputs) {
      var step = DialogTransitions.on(state, input);
      state = step.next();
      last = step.effects().stream().filter(e -> !(e instanceof SetDeadline)).toList();
    }
    return last;
  }

  private static Signal released() {
    return new Signal(new SignalingInput.Released());
  }

  private static ProvisionalCame provisional(int status, @Nullable SessionDescription sdp) {
    return new ProvisionalCame(status, sdp, NONE);
  }

  @Nested
  class ACallToUs {
    @Test
    @DisplayName("D02, D03, D04 accept rings, accept with media is 183, answer waits for the ACK")
    void ringsAndIsAnswered() {
      assertThat(on(new Progress(null, HEADERS))).containsExactly(new Respond(180, null, HEADERS));
      assertThat(on(new Progress(SDP, HEADERS))).containsExactly(new Respond(183, SDP, HEADERS));
      assertThat(on(new Answer(SDP, HEADERS))).containsExactly(new Respond(200, SDP, HEADERS));
      assertThat(on(new AckCame(null)))
          .containsExactly(new Signal(new SignalingInput.Confirmed(null)));
    }

    @Test
    void aLateOfferIsAnsweredInTheAck() {
      state = DialogState.incoming(true);
      assertThat(on(new Answer(SDP, NONE), new AckCame(SDP)))
          .containsExactly(new Signal(new SignalingInput.Confirmed(SDP)));
    }

    @Test
    void aLateOfferWithoutAnAnswerFails() {
      state = DialogState.incoming(true);
      assertThat(on(new Answer(SDP, NONE), new AckCame(null)))
          .contains(new SendBye(NONE))
          .hasSize(2);
      assertThat(state).isEqualTo(new DialogState.Ended());
    }

    @Test
    @DisplayName("D06, D07 reject and redirect release at once")
    void isRefused() {
      assertThat(on(new Reject(486, HEADERS)))
          .containsExactly(new Respond(486, null, HEADERS), released());
      state = DialogState.incoming(false);
      assertThat(on(new Redirect("sip:b@example.org", HEADERS)))
          .containsExactly(new RespondMoved("sip:b@example.org", HEADERS), released());
    }

    @Test
    @DisplayName("F01 after the end nothing is signalled")
    void isCancelledAndEverythingLaterIsIgnored() {
      assertThat(on(new CancelCame())).containsExactly(new Signal(new SignalingInput.Cancelled()));
      assertThat(on(new Answer(SDP, NONE))).isEmpty();
      assertThat(on(new Hangup(NONE))).isEmpty();
    }

    @Test
    void aCancelThatCrossesTheAnswerHasNoEffect() {
      assertThat(on(new Answer(SDP, NONE), new CancelCame())).isEmpty();
      assertThat(state).isInstanceOf(DialogState.Answering.class);
    }

    @Test
    @DisplayName("D08 hangup before the ACK waits for it")
    void hangupBeforeTheAck() {
      assertThat(on(new Answer(SDP, NONE), new Hangup(HEADERS))).isEmpty();
      assertThat(on(new AckCame(null))).containsExactly(new SendBye(HEADERS));
      assertThat(on(new ByeAnswered())).containsExactly(released());
    }

    @Test
    void noAckEndsTheCallWithABye() {
      assertThat(on(new Answer(SDP, NONE), new DeadlinePassed()))
          .containsExactly(
              new SendBye(NONE), new Signal(new SignalingInput.Failed(408, "no ACK came", NONE)));
    }
  }

  @Nested
  class ACallByUs {
    {
      state = DialogState.outgoing();
    }

    @Test
    @DisplayName("E10, E11 ringing, early media, answered")
    void ringsAndIsAnswered() {
      assertThat(on(provisional(180, null)))
          .containsExactly(new Signal(new SignalingInput.Ringing(NONE)));
      assertThat(on(provisional(183, SDP)))
          .containsExactly(new Signal(new SignalingInput.EarlyMedia(SDP, NONE)));
      assertThat(on(new SuccessCame(SDP, HEADERS)))
          .containsExactly(new SendAck(), new Signal(new SignalingInput.Answered(SDP, HEADERS)));
    }

    @Test
    void anAnswerWithoutABodyConfirmsTheEarlyOne() {
      assertThat(on(provisional(183, SDP), new SuccessCame(null, NONE)))
          .contains(new Signal(new SignalingInput.Answered(SDP, NONE)));
    }

    @Test
    void anAnswerWithoutAnyBodyFails() {
      assertThat(on(new SuccessCame(null, NONE)))
          .startsWith(new SendAck(), new SendBye(NONE))
          .hasSize(3);
    }

    @Test
    @DisplayName("F05 a final response tells its status")
    void isRefused() {
      assertThat(on(new FailureCame(486, "Busy Here", HEADERS)))
          .containsExactly(new Signal(new SignalingInput.Failed(486, "Busy Here", HEADERS)));
    }

    @Test
    void hangupBeforeAnythingCameLeavesTheWaitingToTheContainer() {
      assertThat(on(new Hangup(HEADERS))).containsExactly(new SendCancel(HEADERS));
      assertThat(on(provisional(180, null))).isEmpty();
      assertThat(on(new FailureCame(487, "", NONE))).containsExactly(released());
    }

    @Test
    void anAnswerThatCrossesTheCancelIsTakenAndHungUp() {
      assertThat(on(provisional(180, null), new Hangup(HEADERS)))
          .containsExactly(new SendCancel(HEADERS));
      assertThat(on(new SuccessCame(SDP, NONE)))
          .containsExactly(new SendAck(), new SendBye(HEADERS));
      assertThat(on(new ByeAnswered())).containsExactly(released());
    }

    @Test
    void silenceEndsInATimeout() {
      assertThat(on(new DeadlinePassed()))
          .containsExactly(new Signal(new SignalingInput.Failed(408, "nothing came back", NONE)));
    }
  }

  @Nested
  class ACallThatIsUp {
    {
      state = new DialogState.Confirmed(DialogState.Exchange.NONE);
    }

    @Test
    @DisplayName("F02 the other side hangs up")
    void theirBye() {
      assertThat(on(new ByeCame(HEADERS)))
          .containsExactly(new ConfirmBye(), new Signal(new SignalingInput.HungUp(HEADERS)));
    }

    @Test
    void bothHangUpAtOnce() {
      assertThat(on(new Hangup(NONE), new ByeCame(NONE))).containsExactly(new ConfirmBye());
      assertThat(on(new ByeAnswered())).containsExactly(released());
      assertThat(on(new ByeAnswered())).isEmpty();
    }

    @Test
    void aByeThatNobodyAnswersReleasesAnyhow() {
      assertThat(on(new Hangup(NONE), new DeadlinePassed())).containsExactly(released());
    }

    @Test
    void anOfferIsAnsweredByCallControl() {
      assertThat(on(new OfferCame(SDP))).contains(new Signal(new SignalingInput.Renegotiate(SDP)));
      assertThat(on(new AcceptOffer(SDP))).containsExactly(new AnswerOffer(200, SDP));
    }

    @Test
    void aSecondOfferHasToWait() {
      assertThat(on(new OfferCame(SDP), new OfferCame(SDP)))
          .containsExactly(new RefuseNewOffer(500, 3));
    }

    @Test
    void anOfferThatCrossesOursIsGlare() {
      assertThat(on(new OfferCame(null), new AcceptOffer(SDP), new OfferCame(SDP)))
          .containsExactly(new RefuseNewOffer(491, -1));
      assertThat(on(new AckCame(SDP)))
          .containsExactly(new Signal(new SignalingInput.Confirmed(SDP)));
    }

    @Test
    void anOfferIsNotLeftOpenForever() {
      assertThat(on(new OfferCame(SDP), new DeadlinePassed()))
          .containsExactly(new AnswerOffer(500, null));
      assertThat(on(new AcceptOffer(SDP))).isEmpty();
    }

    @Test
    void hangupClosesAnOpenOfferFirst() {
      assertThat(on(new OfferCame(SDP), new Hangup(NONE)))
          .containsExactly(new AnswerOffer(487, null), new SendBye(NONE));
    }
  }
}
