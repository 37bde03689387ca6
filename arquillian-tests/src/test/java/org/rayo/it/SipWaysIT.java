// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;
import static org.rayo.it.TestServer.CALL_ME;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** The many ways in which phones call. */
@EndToEnd
class SipWaysIT {
  private static final Duration LENGTH = Duration.ofMillis(500);

  @TempDir private Path folder;
  private AudioServer web;
  private Application alice;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    web = new AudioServer();
    alice = Application.available(TestServer.ALICE);
  }

  @AfterEach
  void disconnect() {
    alice.close();
    web.close();
  }

  /** Answers the offered call, plays a tone and lets the caller hang up. */
  private void serve(OutgoingPhoneCall caller) throws IOException, InterruptedException {
    var call = alice.nextOffer();
    await(call.answer());
    caller.awaitAnswer();
    var url = web.wav("tone.wav", Audio.tone(700, LENGTH), folder);
    await(await(call.play(url)).completed());
    assertThat(new AudioJudge(caller.heard()).hasTone(700, Duration.ofMillis(350))).isTrue();
    assertThat(caller.hangup().status()).isEqualTo(200);
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @Test
  @DisplayName("D04: a late offer is made in the 200 and answered in the ACK")
  void lateOffer() throws IOException, InterruptedException {
    try (var phone = new SipPhone(PhoneConfig.udp())) {
      serve(phone.call(CallPlan.to(CALL_ME).lateOffer()));
    }
  }

  @ParameterizedTest(name = "asked for by accept: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("D03 I02: an output before the answer is heard as early media")
  void earlyMedia(boolean asked) throws IOException, InterruptedException {
    try (var phone = new SipPhone(PhoneConfig.udp())) {
      var caller = phone.call(CALL_ME);
      var call = alice.nextOffer();
      var url = web.wav("tone.wav", Audio.tone(700, LENGTH), folder);
      if (asked) {
        await(call.send(new CallCommand.Accept(List.of(), true)));
      }
      await(await(call.play(url)).completed());
      assertThat(caller.awaitStatus(183).body()).contains("m=audio");
      assertThat(new AudioJudge(caller.heard()).hasTone(700, Duration.ofMillis(350))).isTrue();
      await(call.answer());
      caller.awaitAnswer();
      await(call.hangup());
      await(call.ended());
    }
  }

  @Test
  @DisplayName("I02 I07: a caller who offers no media cannot hear any before the answer")
  void noEarlyMedia() throws InterruptedException {
    try (var phone = new SipPhone(PhoneConfig.udp())) {
      var caller = phone.call(CallPlan.to(CALL_ME).lateOffer());
      var call = alice.nextOffer();
      assertThat(refusal(call.say("too early")).condition())
          .isEqualTo(StanzaCondition.UNEXPECTED_REQUEST);
      await(call.hangup());
      assertThat(caller.awaitFinal().status()).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  @DisplayName("D01 D04: over TCP")
  void tcp() throws IOException, InterruptedException {
    try (var phone = new SipPhone(PhoneConfig.udp().overTcp())) {
      serve(phone.call(CALL_ME + ";transport=tcp"));
    }
  }

  @Test
  @DisplayName("D04: with PCMA alone")
  void alaw() throws IOException, InterruptedException {
    try (var phone = new SipPhone(PhoneConfig.udp().withCodecs(Codec.PCMA))) {
      serve(phone.call(CALL_ME));
    }
  }

  @Test
  @DisplayName("D04: a caller on hold hears nothing, back again it hears the application")
  void hold() throws IOException, InterruptedException {
    try (var phone = new SipPhone(PhoneConfig.udp())) {
      var conversation = Conversation.begin(phone, alice);
      var caller = conversation.caller();
      var held = caller.reinvite("sendonly");
      assertThat(held.status()).isEqualTo(200);
      assertThat(held.body()).containsAnyOf("a=recvonly", "a=inactive");
      assertThat(caller.reinvite("sendrecv").body()).doesNotContain("recvonly", "inactive");
      var url = web.wav("tone.wav", Audio.tone(700, LENGTH), folder);
      await(await(conversation.call().play(url)).completed());
      assertThat(new AudioJudge(caller.heard()).hasTone(700, Duration.ofMillis(350))).isTrue();
      conversation.end();
    }
  }
}
