// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.testing.Exchange;
import org.rayo.media.control.testing.Phone;
import org.rayo.testkit.rtp.Codec;

@DisplayName("Hold, mute and keys")
class CallStoryTest {
  private static final double[] VOICE = {500};
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path folder;
  private Exchange exchange;
  private Phone alice;

  @BeforeEach
  void call() {
    exchange = new Exchange(folder);
    alice = exchange.phone();
  }

  @AfterEach
  void hangUp() {
    exchange.close();
  }

  @Test
  @DisplayName(
      "D11 hold is an offer of ours; what the peer refuses or has not answered changes nothing")
  void hold() throws Exception {
    var media = exchange.media;
    alice.start(exchange.tone(500));
    assertThat(alice.hearsOnly(VOICE, 500)).isTrue();
    media.offer(alice.call(), MediaFlow.INACTIVE);
    assertThat(alice.next(MediaInput.Offered.class).offer().sdp()).contains("a=inactive");
    media.withdraw(alice.call());
    media.complete(alice.call(), alice.offer("inactive"));
    alice.next(MediaInput.NegotiationFailed.class);
    assertThat(flows()).isTrue();

    media.offer(alice.call(), MediaFlow.INACTIVE);
    alice.next(MediaInput.Offered.class);
    media.complete(alice.call(), alice.offer("inactive"));
    assertThat(alice.next(MediaInput.Negotiated.class).answer()).isNull();
    assertThat(flows()).isFalse();

    media.renegotiate(alice.call(), alice.offer("sendrecv"));
    var answer = Objects.requireNonNull(alice.next(MediaInput.Negotiated.class).answer());
    assertThat(answer.sdp()).contains("a=inactive");
    media.offer(alice.call(), MediaFlow.SENDRECV);
    alice.next(MediaInput.Offered.class);
    media.complete(alice.call(), alice.offer("sendrecv"));
    alice.next(MediaInput.Negotiated.class);
    assertThat(flows()).isTrue();
    media.offer(CallId.random(), MediaFlow.SENDONLY);
  }

  private boolean flows() throws InterruptedException {
    long before = alice.rtp.stats().received();
    return alice.rtp.await(end -> end.stats().received() > before + 20, Duration.ofMillis(800));
  }

  @Test
  @DisplayName("D12 a muted call is heard by nobody and hears everybody")
  void mute() {
    var bob = exchange.phone();
    alice.join(bob, JoinDirection.DUPLEX);
    alice.hum(500);
    bob.hum(900);
    exchange.media.mute(alice.call(), true);
    assertThat(alice.hearsOnly(new double[] {500, 900}, 900)).isTrue();
    assertThat(bob.hearsOnly(VOICE)).isTrue();
    exchange.media.mute(alice.call(), false);
    assertThat(bob.hearsOnly(VOICE, 500)).isTrue();
    exchange.media.mute(CallId.random(), true);
  }

  @Test
  @DisplayName("D13 keys are played one command after the other")
  void sendKeys() throws Exception {
    exchange.media.sendDtmf(alice.call(), "one", "12");
    exchange.media.sendDtmf(alice.call(), "two", "#D");
    assertThat(alice.next(MediaInput.class)).isEqualTo(new MediaInput.DtmfSent("one", null));
    assertThat(alice.next(MediaInput.class)).isEqualTo(new MediaInput.DtmfSent("two", null));
    assertThat(alice.rtp.await(end -> end.digits().equals("12#D"), PATIENCE)).isTrue();
    exchange.media.sendDtmf(alice.call(), "bad", "1x");
    assertThat(alice.next(MediaInput.DtmfSent.class).error()).isNotNull();
    var nobody = exchange.stranger(CallId.random());
    exchange.media.sendDtmf((CallId) nobody.id, "none", "1");
    assertThat(nobody.next(MediaInput.DtmfSent.class).error()).isNotNull();
  }

  @Test
  @DisplayName("D13 a peer without telephone-event hears tones")
  void sendTones() throws Exception {
    var old = exchange.phone(Codec.PCMU, false);
    exchange.media.sendDtmf(old.call(), "one", "555");
    assertThat(old.rtp.await(_ -> old.level(770) > 500 && old.level(1336) > 500, PATIENCE))
        .isTrue();
    old.next(MediaInput.DtmfSent.class);
  }

  @Test
  @DisplayName("D14 each key of the peer is told once, with its length")
  void receiveKeys() {
    alice.rtp.press("1*").join();
    for (var signal : new String[] {"1", "*"}) {
      var key = alice.next(MediaInput.DtmfReceived.class);
      assertThat(key.signal()).isEqualTo(signal);
      assertThat(key.duration()).isBetween(Duration.ofMillis(40), Duration.ofMillis(400));
    }
    assertThat(alice.heardNothingElse()).isTrue();
  }
}
