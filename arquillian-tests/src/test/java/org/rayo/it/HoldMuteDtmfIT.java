// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** What a client does to a session that is up. */
@EndToEnd
class HoldMuteDtmfIT {
  private static final Duration ENOUGH = Duration.ofMillis(300);
  private static final Duration LENGTH = Duration.ofSeconds(1);
  private static final double MUTED = 523;
  private static final double HEARD = 784;

  private Application alice;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() {
    phone.close();
    alice.close();
  }

  @Test
  @DisplayName("D11: the caller is put on hold by a re-INVITE, and taken back")
  void hold() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var call = conversation.call();
    await(call.hold());
    conversation
        .caller()
        .await("offer on hold", m -> m.isRequest() && m.body().contains("a=sendonly"));
    assertThat(refusal(call.say("too early")).condition())
        .isEqualTo(StanzaCondition.UNEXPECTED_REQUEST);
    await(call.unhold());
    conversation
        .caller()
        .await(
            "offer back",
            m -> m.isRequest() && m.method().equals("INVITE") && !m.body().contains("a=sendonly"));
    await(await(call.say("back")).completed());
    conversation.end();
  }

  @Test
  @DisplayName("D11: a phone that does not agree leaves the session as it was")
  void holdRefused() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    conversation.caller().replyOnce("INVITE", 488);
    assertThat(refusal(conversation.call().hold()).condition())
        .isEqualTo(StanzaCondition.NOT_ACCEPTABLE);
    await(await(conversation.call().say("still here")).completed());
    conversation.end();
  }

  @Test
  @DisplayName("D12 S17: nobody hears a party that is muted, until it is unmuted")
  void mute() throws InterruptedException {
    try (var other = new SipPhone(PhoneConfig.udp())) {
      var conversation = Conversation.begin(phone, alice);
      var second = await(alice.client().dial(other.uri(), "sip:rayo@127.0.0.1"));
      var called = other.expectCall();
      called.answer();
      await(second.answered());
      await(conversation.call().join(second));
      await(conversation.call().mute());
      conversation.caller().say(Audio.tone(MUTED, LENGTH));
      await(conversation.call().unmute());
      conversation.caller().say(Audio.tone(HEARD, LENGTH));
      assertThat(
              called
                  .media()
                  .await(m -> new AudioJudge(m.heard()).hasTone(HEARD, ENOUGH), Awaiting.PATIENCE))
          .isTrue();
      assertThat(new AudioJudge(called.heard()).hasTone(MUTED, ENOUGH)).isFalse();
      await(second.hangup());
      await(second.ended());
      conversation.end();
    }
  }

  @Test
  @DisplayName("D13: keys are played to the caller, one command after the other")
  void keysOut() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var first = conversation.call().dtmf("12");
    var second = conversation.call().dtmf("#A");
    await(first);
    await(second);
    assertThat(
            conversation.caller().media().await(m -> m.digits().equals("12#A"), Awaiting.PATIENCE))
        .isTrue();
    conversation.end();
  }

  @Test
  @DisplayName("D14 S18: a client that wants to is told which keys the caller presses")
  void keysIn() throws IOException, InterruptedException {
    try (var _ = Management.add("application", "keys", HoldMuteDtmfIT::keyEvents)) {
      var conversation = Conversation.begin(phone, alice);
      var keys = new LinkedBlockingQueue<String>();
      conversation
          .call()
          .onEvent(
              (event, _) -> {
                if (event instanceof CallEvent.Dtmf dtmf) {
                  keys.add(dtmf.signal());
                }
              });
      conversation.caller().sendDigits("5*");
      assertThat(keys.poll(Awaiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isEqualTo("5");
      assertThat(keys.poll(Awaiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isEqualTo("*");
      conversation.end();
    }
  }

  private static ModelNode keyEvents(ModelNode operation) {
    operation.get("clients").add(TestServer.ALICE + "@" + TestServer.DOMAIN);
    operation.get("key-events").set(true);
    return operation;
  }
}
