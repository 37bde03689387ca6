// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.TestServer.CALL_ME;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.protocol.core.EndReason;
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
}
