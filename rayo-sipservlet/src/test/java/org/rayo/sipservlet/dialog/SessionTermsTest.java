// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.SignalingInput.Failed;
import org.rayo.callcontrol.port.SignalingInput.RenegotiationAnswered;
import org.rayo.sipservlet.dialog.DialogEffect.AnswerOffer;
import org.rayo.sipservlet.dialog.DialogEffect.SendAck;
import org.rayo.sipservlet.dialog.DialogEffect.SendBye;
import org.rayo.sipservlet.dialog.DialogEffect.SendOffer;
import org.rayo.sipservlet.dialog.DialogEffect.Signal;

@DisplayName("Session timers: RFC 4028")
class SessionTermsTest {
  @ParameterizedTest
  @CsvSource({
    "1800;refresher=uac, true, false",
    "1800;refresher=uas, true, true",
    "1800, true, false",
    "1800, false, true",
    "1800;refresher=uac, false, true",
    "1800 ; x=y ; Refresher=UAS, true, true"
  })
  void theyAsk(String header, boolean theyCanRefresh, boolean weRefresh) {
    assertThat(SessionTerms.asked(header, theyCanRefresh, true))
        .isEqualTo(new SessionTerms(1800, weRefresh, true));
  }

  @Test
  void theyGrant() {
    assertThat(SessionTerms.granted("90;refresher=uac", false))
        .isEqualTo(new SessionTerms(90, true, false));
    assertThat(SessionTerms.granted("90;refresher=uas", true))
        .isEqualTo(new SessionTerms(90, false, true));
  }

  @Test
  @DisplayName("nobody makes us refresh more often than every 45 s")
  void isNeverTooShort() {
    assertThat(SessionTerms.granted("1;refresher=uac", false))
        .isEqualTo(new SessionTerms(90, true, false));
    assertThat(SessionTerms.asked("1", false, true)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999"})
  void nonsenseIsNoTimer(String header) {
    assertThat(SessionTerms.granted(header, true)).isNull();
    assertThat(SessionTerms.asked(header, true, true)).isNull();
  }

  @Test
  void isRefreshedAtHalfTimeAndEndsALittleBefore() {
    assertThat(new SessionTerms(1800, true, true).refreshAfter()).isEqualTo(Duration.ofMinutes(15));
    assertThat(new SessionTerms(1800, true, true).endsAfter()).isEqualTo(Duration.ofSeconds(1768));
    assertThat(new SessionTerms(90, true, true).endsAfter()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aRefreshByReinviteIsNotTold() {
    var sdp = new SessionDescription("v=0\r\n");
    DialogState up = new DialogState.Confirmed(DialogState.Exchange.NONE);
    var sent = DialogTransitions.on(up, new DialogInput.Refresh(sdp));
    assertThat(sent.effects()).contains(new SendOffer(sdp));
    var answered = DialogTransitions.on(sent.next(), new DialogInput.SuccessCame(sdp, List.of()));
    assertThat(answered.effects()).contains(new SendAck()).noneMatch(Signal.class::isInstance);
    assertThat(answered.next()).isEqualTo(up);
  }

  @Test
  @DisplayName("F07 a session that nobody refreshes ends")
  void expires() {
    var up = new DialogState.Confirmed(DialogState.Exchange.NONE);
    assertThat(DialogTransitions.on(up, new DialogInput.SessionLost(408, "late")).effects())
        .contains(new SendBye(List.of()), new Signal(new Failed(408, "late", List.of())));
  }

  @Test
  void anOfferThatIsOpenThenIsRefusedFirst() {
    var offered = new DialogState.Confirmed(DialogState.Exchange.OFFERED);
    assertThat(DialogTransitions.on(offered, new DialogInput.SessionLost(408, "late")).effects())
        .startsWith(new AnswerOffer(487, null), new SendBye(List.of()));
  }

  @Test
  @DisplayName("D11 a hold that meets a refresh waits for it, whatever becomes of it")
  void aHoldWaitsForARefresh() {
    var sdp = new SessionDescription("v=0\r\n");
    var hold = new SessionDescription("v=0\r\na=sendonly\r\n");
    DialogState up = new DialogState.Confirmed(DialogState.Exchange.NONE);
    var refreshing = DialogTransitions.on(up, new DialogInput.Refresh(sdp)).next();
    var waiting = DialogTransitions.on(refreshing, new DialogInput.Propose(hold));
    assertThat(waiting.effects()).isEmpty();
    var done = new DialogInput.SuccessCame(sdp, List.of());
    var sent = DialogTransitions.on(waiting.next(), done);
    assertThat(sent.effects()).startsWith(new SendAck()).endsWith(new SendOffer(hold));
    var refused = new DialogInput.FailureCame(500, "", List.of());
    assertThat(DialogTransitions.on(waiting.next(), refused).effects())
        .endsWith(new SendOffer(hold));
    assertThat(DialogTransitions.on(sent.next(), done).effects())
        .contains(new Signal(new RenegotiationAnswered(sdp)));
  }
}
