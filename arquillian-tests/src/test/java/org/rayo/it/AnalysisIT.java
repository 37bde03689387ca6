// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.client.ComponentHandle;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.cpa.SignalType;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Call progress analysis over the wire: tones in RTP, signals in presence. */
@EndToEnd
class AnalysisIT {
  private static final Audio PAUSE = Audio.silence(Duration.ofMillis(500));

  private Application alice;
  private SipPhone phone;
  private Conversation conversation;

  @BeforeEach
  void call() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
  }

  @AfterEach
  void hangup() throws InterruptedException {
    conversation.end();
    phone.close();
    alice.close();
  }

  private static Input analysis(String... kinds) {
    return new Input(
        Input.Mode.CPA,
        null,
        null,
        "en-US",
        null,
        null,
        null,
        0.5,
        0,
        null,
        "application/nlsml+xml",
        Stream.of(kinds)
            .map(
                kind -> (Input.Grammar) new Input.Grammar.Remote("urn:xmpp:rayo:cpa:" + kind, null))
            .toList(),
        List.of());
  }

  private static BlockingQueue<Signal> signals(ComponentHandle input) {
    var signals = new LinkedBlockingQueue<Signal>();
    input.onEvent(
        (event, _) -> {
          if (event instanceof Signal signal) {
            signals.add(signal);
          }
        });
    return signals;
  }

  private static Signal next(BlockingQueue<Signal> signals) throws InterruptedException {
    var signal = signals.poll(20, TimeUnit.SECONDS);
    assertThat(signal).as("a signal").isNotNull();
    return signal;
  }

  @Test
  @DisplayName("N01 N04 N06 N07 N13: a beep and a key are events, until the input is stopped")
  void events() throws Exception {
    var input = conversation.start(analysis("beep:1", "dtmf:1", "busy:1"));
    var signals = signals(input);
    conversation
        .caller()
        .say(Audio.sequence(PAUSE, Audio.tone(1000, Duration.ofMillis(500)), PAUSE));
    var beep = next(signals);
    assertThat(beep.type()).isEqualTo(SignalType.BEEP);
    assertThat(Integer.parseInt(beep.value())).isBetween(980, 1020);
    assertThat(beep.duration()).isPositive();
    conversation.caller().sendDigits("8");
    var key = next(signals);
    assertThat(key.type()).isEqualTo(SignalType.DTMF);
    assertThat(key.value()).isEqualTo("8");
    await(input.stop());
    assertThat(await(input.completed()).reason()).isEqualTo(new CompleteReason.Stopped());
  }

  @Test
  @DisplayName("N02 N05 N11: a busy tone completes an input that is to end with it")
  void terminate() throws Exception {
    var input = conversation.start(analysis("busy:1?plan=de;terminate=true", "ring:1?plan=de"));
    var tone = Audio.tone(425, Duration.ofMillis(480));
    var silence = Audio.silence(Duration.ofMillis(480));
    conversation
        .caller()
        .say(Audio.sequence(PAUSE, tone, silence, tone, silence, tone, silence, tone, silence));
    assertThat(await(input.completed()).reason())
        .isInstanceOfSatisfying(
            Signal.class, signal -> assertThat(signal.type()).isEqualTo(SignalType.BUSY));
  }
}
