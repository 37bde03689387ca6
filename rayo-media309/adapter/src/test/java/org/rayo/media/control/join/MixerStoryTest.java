// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.media.control.testing.Exchange;
import org.rayo.media.control.testing.Party;
import org.rayo.media.control.testing.Phone;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;

class MixerStoryTest {
  private static final double[] TONES = {500, 800, 1200};

  @TempDir Path folder;
  private Exchange exchange;
  private Party mixer;

  @BeforeEach
  void open() {
    exchange = new Exchange(folder);
    mixer = mixer("conference");
  }

  private Party mixer(String name) {
    var party = exchange.stranger(new MixerId("example.org", name));
    exchange.media.openMixer((MixerId) party.id);
    party.next(MediaInput.MixerReady.class);
    return party;
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  private Phone member(double hertz) {
    var phone = exchange.phone();
    phone.hum(hertz);
    phone.join(mixer, JoinDirection.DUPLEX);
    return phone;
  }

  @Test
  @DisplayName("H01 H05 three calls in a mixer hear each other, as their directions say")
  void conference() {
    var alice = member(500);
    var bob = member(800);
    var carol = member(1200);
    assertThat(alice.hearsOnly(TONES, 800, 1200)).isTrue();
    assertThat(bob.hearsOnly(TONES, 500, 1200)).isTrue();
    assertThat(carol.hearsOnly(TONES, 500, 800)).isTrue();
    bob.join(mixer, JoinDirection.RECV);
    assertThat(alice.hearsOnly(TONES, 1200)).isTrue();
    assertThat(bob.hearsOnly(TONES, 500, 1200)).isTrue();
    carol.unjoin(mixer);
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    assertThat(carol.hearsOnly(TONES)).isTrue();
    exchange.media.openMixer((MixerId) mixer.id);
    assertThat(mixer.await(MediaInput.NegotiationFailed.class).text()).contains("already");
  }

  @Test
  @DisplayName("H01 a join that does not wait for the mixer finds it all the same")
  void joinAtOnce() {
    var late = exchange.stranger(new MixerId("example.org", "late"));
    var alice = exchange.phone();
    exchange.media.openMixer((MixerId) late.id);
    exchange.media.join(alice.id, late.id, JoinDirection.DUPLEX);
    exchange.media.unjoin(alice.id, late.id);
    exchange.media.join(alice.id, late.id, JoinDirection.RECV);
    alice.next(MediaInput.Joined.class);
    alice.next(MediaInput.Unjoined.class);
    alice.next(MediaInput.Joined.class);
    late.next(MediaInput.MixerReady.class);
  }

  @Test
  @DisplayName("H07 H08 speakers begin and end once")
  void speakers() {
    var alice = member(500);
    assertThat(mixer.next(MediaInput.StartedSpeaking.class).speaker()).isEqualTo(alice.id);
    var bob = member(800);
    assertThat(mixer.next(MediaInput.StartedSpeaking.class).speaker()).isEqualTo(bob.id);
    alice.close();
    assertThat(mixer.next(MediaInput.StoppedSpeaking.class).speaker()).isEqualTo(alice.id);
    exchange.media.mute(bob.call(), true);
    assertThat(mixer.next(MediaInput.StoppedSpeaking.class).speaker()).isEqualTo(bob.id);
    assertThat(mixer.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("H04 two mixers are joined, but not in a ring")
  void mixers() {
    var other = mixer("other");
    var alice = member(500);
    var bob = exchange.phone();
    bob.join(other, JoinDirection.DUPLEX);
    mixer.await(MediaInput.StartedSpeaking.class);
    mixer.join(other, JoinDirection.DUPLEX);
    assertThat(bob.hearsOnly(TONES, 500)).isTrue();
    assertThat(alice.hearsOnly(TONES)).isTrue();
    assertThat(alice.refusedJoin(other, JoinDirection.DUPLEX).condition())
        .isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    mixer.close();
    assertThat(bob.hearsOnly(TONES)).isTrue();
    assertThat(exchange.media.openLegs()).isEqualTo(2);
  }

  @Test
  @DisplayName("H11 announce to all, record all, collect from all")
  void components() throws Exception {
    var alice = exchange.phone();
    var bob = exchange.phone();
    alice.join(mixer, JoinDirection.DUPLEX);
    bob.join(mixer, JoinDirection.DUPLEX);
    mixer.start(exchange.tone(2000));
    double[] news = {2000};
    assertThat(alice.hearsOnly(news, 2000)).isTrue();
    assertThat(bob.hearsOnly(news, 2000)).isTrue();

    var record = mixer.start(RecordMedia.wav());
    alice.hum(500);
    mixer.next(MediaInput.StartedSpeaking.class);
    alice.rtp.shutUp();
    mixer.next(MediaInput.StoppedSpeaking.class);
    exchange.media.stop(record);
    var complete = mixer.next(MediaInput.ComponentFinished.class).complete();
    var uri = Objects.requireNonNull(complete.recording()).uri();
    var file = folder.resolve(uri.substring(uri.lastIndexOf('/') + 1));
    assertThat(Files.size(file)).isPositive();
    assertThat(new AudioJudge(Audio.read(file)).isSilent()).isFalse();

    var input =
        mixer.start(
            Input.dtmf(
                """
                <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf"
                    root="r"><rule id="r">1 2</rule></grammar>
                """));
    alice.rtp.press("1").join();
    bob.rtp.press("2").join();
    var matched = mixer.next(MediaInput.ComponentFinished.class);
    assertThat(matched.component()).isEqualTo(input);
    assertThat(matched.complete().reason()).isInstanceOf(InputReason.Match.class);

    exchange.media.close(mixer.id);
    var ended = mixer.next(MediaInput.ComponentFinished.class);
    assertThat(ended.complete().reason()).isEqualTo(new CompleteReason.HungUp());
    mixer.next(MediaInput.Closed.class);
    assertThat(alice.rtp.await(_ -> alice.level(2000) < 50, Duration.ofSeconds(5))).isTrue();
  }
}
