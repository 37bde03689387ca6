// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;

class SipPhoneTest {
  @ParameterizedTest
  @ValueSource(strings = {"UDP", "TCP"})
  void callsRingsAnswersTalksAndHangsUp(String transport) throws Exception {
    var config = transport.equals("TCP") ? PhoneConfig.udp().overTcp() : PhoneConfig.udp();
    try (var alice = new SipPhone(config.named("alice"));
        var bob = new SipPhone(config.named("bob"))) {
      var out = alice.call(CallPlan.to(bob.uri()).header("X-Greeting", "hello"));
      var in = bob.expectCall();
      assertThat(in.invite().header("X-Greeting")).contains("hello");
      in.ring();
      out.awaitStatus(180);
      in.answer();
      out.awaitAnswer();
      out.sendDigits("12#");
      in.say(Audio.tone(440, Duration.ofMillis(400)));
      out.awaitHeard(Duration.ofMillis(400));
      assertThat(in.heardDigits()).isEqualTo("12#");
      assertThat(loudest(out.heard())).isBetween(9_000, 11_000);
      assertThat(out.mediaStats().lost()).isZero();
      assertThat(out.hangup().status()).isEqualTo(200);
      in.awaitHangup();
    }
  }

  @ParameterizedTest
  @EnumSource(Codec.class)
  void soundsTheSameInBothLaws(Codec codec) throws Exception {
    try (var alice = new SipPhone(PhoneConfig.udp());
        var bob = new SipPhone(PhoneConfig.udp().withCodecs(codec))) {
      var out = alice.call(bob.uri());
      var in = bob.expectCall();
      in.ringWithMedia();
      out.awaitStatus(183);
      in.say(Audio.tone(1000, Duration.ofMillis(200)));
      out.awaitHeard(Duration.ofMillis(200));
      assertThat(loudest(out.heard())).isBetween(9_500, 10_500);
    }
  }

  @Test
  void cancelsAndIsRefused() throws Exception {
    try (var alice = new SipPhone(PhoneConfig.udp());
        var bob = new SipPhone(PhoneConfig.udp())) {
      var cancelled = alice.call(bob.uri());
      var ringing = bob.expectCall();
      ringing.ring();
      cancelled.awaitStatus(180);
      assertThat(cancelled.cancel().status()).isEqualTo(200);
      ringing.awaitCancel();
      assertThat(cancelled.awaitFinal().status()).isEqualTo(487);

      var refused = alice.call(bob.uri());
      bob.expectCall().reject(486);
      assertThat(refused.awaitFinal().status()).isEqualTo(486);
    }
  }

  @Test
  void holdsByReinviteAndAnswersALateOffer() throws Exception {
    try (var alice = new SipPhone(PhoneConfig.udp());
        var bob = new SipPhone(PhoneConfig.udp())) {
      var out = alice.call(CallPlan.to(bob.uri()).lateOffer());
      var in = bob.expectCall();
      assertThat(in.invite().body()).isEmpty();
      assertThat(in.answer().body()).contains("m=audio");
      out.awaitAnswer();
      assertThat(out.reinvite("sendonly").body()).contains("a=recvonly");
      assertThat(in.hangup().status()).isEqualTo(200);
      out.awaitHangup();
    }
  }

  @Test
  void asksOutsideOfACall() throws Exception {
    try (var alice = new SipPhone(PhoneConfig.udp());
        var bob = new SipPhone(PhoneConfig.udp())) {
      assertThat(alice.ask("OPTIONS", bob.uri()).status()).isEqualTo(200);
      assertThat(alice.ask("BYE", bob.uri()).status()).isEqualTo(481);
    }
  }

  private static int loudest(Audio audio) {
    var loudest = 0;
    for (var sample : audio.samples()) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}
