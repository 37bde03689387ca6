// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.PATIENCE;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.protocol.input.InputReason;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipPhone;

/** The other side changes the session of a call that is up. */
@EndToEnd
class PeerReinviteIT {
  private static final String TWO_KEYS =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="pin">
        <rule id="pin"><item repeat="2"><one-of><item>4</item><item>2</item></one-of></item></rule>
      </grammar>
      """;

  @TempDir private Path folder;
  private AudioServer web;
  private Application alice;
  private SipPhone phone;
  private Conversation conversation;

  @BeforeEach
  void call() throws IOException, InterruptedException {
    web = new AudioServer();
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
  }

  @AfterEach
  void hangup() throws InterruptedException {
    conversation.end();
    phone.close();
    alice.close();
    web.close();
  }

  private OutgoingPhoneCall caller() {
    return conversation.caller();
  }

  /** The call goes on in both directions. */
  private void assertAlive(double hertz) throws IOException, InterruptedException {
    var url = web.wav("tone.wav", Audio.tone(hertz, Duration.ofMillis(600)), folder);
    await(await(conversation.call().play(url)).completed());
    assertThat(caller().media().await(m -> isHeard(m.heard(), hertz), PATIENCE)).isTrue();
    var input = await(conversation.call().collect(TWO_KEYS));
    caller().sendDigits("42");
    assertThat(await(input.completed()).reason()).isInstanceOf(InputReason.Match.class);
  }

  private static boolean isHeard(Audio heard, double hertz) {
    return new AudioJudge(heard).hasTone(hertz, Duration.ofMillis(350));
  }

  @ParameterizedTest
  @CsvSource({"sendonly, recvonly", "inactive, inactive"})
  @DisplayName("D04: a caller on hold hears nothing, back again it hears the application")
  void hold(String theirs, String ours) throws IOException, InterruptedException {
    var held = caller().reinvite(theirs);
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.body()).containsAnyOf("a=" + ours, "a=inactive");
    assertThat(caller().reinvite("sendrecv").body()).doesNotContain("recvonly", "inactive");
    assertAlive(700);
  }

  @Test
  @DisplayName("D04: an UPDATE with an offer holds and resumes as well")
  void update() throws IOException, InterruptedException {
    var held = caller().update("sendonly");
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.body()).containsAnyOf("a=recvonly", "a=inactive");
    assertThat(caller().update("sendrecv").status()).isEqualTo(200);
    assertAlive(800);
  }

  @Test
  @DisplayName("D04: an UPDATE without a body is answered and changes nothing")
  void emptyUpdate() throws IOException, InterruptedException {
    var answer = caller().ask("UPDATE");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertAlive(650);
  }

  @Test
  @DisplayName("D04: a re-INVITE without an offer gets ours, and the ACK answers it")
  void lateOffer() throws IOException, InterruptedException {
    var offer = caller().reinviteWithoutOffer();
    assertThat(offer.status()).isEqualTo(200);
    assertThat(offer.body()).contains("m=audio", "a=sendrecv");
    assertAlive(750);
  }

  @Test
  @DisplayName("D04: a caller goes on at another address with another codec")
  void moves() throws IOException, InterruptedException {
    caller().moveMedia(Codec.PCMA);
    var answer = caller().reinvite("sendrecv");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("m=audio \\d+ RTP/AVP 8");
    assertAlive(850);
  }

  @Test
  @DisplayName("D04: an offer without a codec that we have is refused, the session stays")
  void noCommonCodec() throws IOException, InterruptedException {
    var sdp =
        """
        v=0\r
        o=phone 1 99 IN IP4 127.0.0.1\r
        s=-\r
        c=IN IP4 127.0.0.1\r
        t=0 0\r
        m=audio 40000 RTP/AVP 3\r
        """;
    var refused = caller().ask("UPDATE", "application/sdp", sdp);
    assertThat(refused.status()).isEqualTo(488);
    assertAlive(720);
  }

  @Test
  @DisplayName("D11: an offer of theirs while ours is open gets 491, and ours goes through")
  void glare() throws IOException, InterruptedException {
    caller().holdReinvites();
    var hold = conversation.call().hold();
    caller().await("our offer", PeerReinviteIT::isOffer);
    assertThat(caller().reinvite("sendrecv").status()).isEqualTo(491);
    caller().answerReinvite();
    await(hold);
    caller().takeReinvites();
    await(conversation.call().unhold());
    assertAlive(670);
  }

  @Test
  @DisplayName("D11: our offer that meets one of theirs is made again")
  void tryAgain() throws IOException, InterruptedException {
    caller().replyOnce("INVITE", 491);
    await(conversation.call().hold());
    await(conversation.call().unhold());
    assertAlive(690);
  }

  private static boolean isOffer(SipMessage message) {
    return message.isRequest() && message.method().equals("INVITE");
  }
}
