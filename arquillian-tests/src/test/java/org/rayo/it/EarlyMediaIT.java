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
import org.rayo.client.CallHandle;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.input.InputReason;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Audio in both directions before anybody answered. */
@EndToEnd
class EarlyMediaIT {
  private static final Duration LENGTH = Duration.ofMillis(500);
  private static final Duration MOST = Duration.ofMillis(350);
  private static final String TWO_DIGITS =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="pin">
        <rule id="pin"><item repeat="2"><one-of><item>4</item><item>2</item></one-of></item></rule>
      </grammar>
      """;

  @TempDir private Path folder;
  private AudioServer web;
  private Application alice;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    web = new AudioServer();
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() {
    phone.close();
    alice.close();
    web.close();
  }

  private String tone() throws IOException {
    return web.wav("tone.wav", Audio.tone(700, LENGTH), folder);
  }

  private static boolean isTone(Audio heard, double hertz) {
    return new AudioJudge(heard).hasTone(hertz, MOST);
  }

  private static void answerAndEnd(OutgoingPhoneCall caller, CallHandle call)
      throws InterruptedException {
    await(call.answer());
    caller.awaitAnswer();
    await(call.hangup());
    await(call.ended());
  }

  @ParameterizedTest(name = "asked for by accept: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("D03 I02: an output before the answer is heard as early media")
  void output(boolean asked) throws IOException, InterruptedException {
    var caller = phone.call(CALL_ME);
    var call = alice.nextOffer();
    if (asked) {
      await(call.send(new CallCommand.Accept(List.of(), true)));
    }
    await(await(call.play(tone())).completed());
    assertThat(caller.awaitStatus(183).body()).contains("m=audio");
    assertThat(isTone(caller.heard(), 700)).isTrue();
    answerAndEnd(caller, call);
  }

  @Test
  @DisplayName("D03 I02: a caller who can acknowledges the early media (PRACK)")
  void reliably() throws IOException, InterruptedException {
    var caller = phone.call(CallPlan.to(CALL_ME).header("Supported", "100rel"));
    var call = alice.nextOffer();
    await(await(call.play(tone())).completed());
    assertThat(caller.awaitStatus(183).header("Require").orElse("")).contains("100rel");
    assertThat(isTone(caller.heard(), 700)).isTrue();
    answerAndEnd(caller, call);
  }

  @Test
  @DisplayName("I02 K01: an input before the answer hears the caller's keys")
  void input() throws InterruptedException {
    var caller = phone.call(CALL_ME);
    var call = alice.nextOffer();
    var input = await(call.collect(TWO_DIGITS));
    caller.awaitStatus(183);
    caller.sendDigits("42");
    assertThat(await(input.completed()).reason()).isInstanceOf(InputReason.Match.class);
    answerAndEnd(caller, call);
  }

  @Test
  @DisplayName("I02 I07: a caller who offers no media cannot hear any before the answer")
  void noOffer() throws InterruptedException {
    var caller = phone.call(CallPlan.to(CALL_ME).lateOffer());
    var call = alice.nextOffer();
    assertThat(refusal(call.say("too early")).condition())
        .isEqualTo(StanzaCondition.UNEXPECTED_REQUEST);
    await(call.hangup());
    assertThat(caller.awaitFinal().status()).isGreaterThanOrEqualTo(400);
  }

  @ParameterizedTest(name = "reliably: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("E05: a joined caller hears what the called party sends before it answers")
  void nestedJoin(boolean reliably) throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    try (var callee = new SipPhone(PhoneConfig.udp())) {
      var join =
          new Join(conversation.call().uri(), null, Join.Direction.DUPLEX, Join.Media.BRIDGE);
      var dial = new Dial(callee.uri(), "sip:rayo@127.0.0.1", null, null, List.of(), List.of(join));
      var second = await(alice.client().dial(dial));
      var ringing = callee.expectCall();
      if (reliably) {
        ringing.ringReliablyWithMedia();
      } else {
        ringing.ringWithMedia();
      }
      ringing.say(Audio.tone(900, Duration.ofSeconds(2)));
      var caller = conversation.caller().media();
      assertThat(caller.await(m -> isTone(m.heard(), 900), Awaiting.PATIENCE)).isTrue();
      assertThat(second.answered()).isNotDone();
      ringing.answer();
      await(second.answered());
      await(second.hangup());
      await(second.ended());
    }
    conversation.end();
  }
}
