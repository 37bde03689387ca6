// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.play.PlayEnd;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;
import org.rayo.media.engine.testing.EngineFixture;
import org.rayo.media.engine.testing.Recorder;
import org.rayo.media.engine.testing.Tone;
import org.rayo.media.engine.testing.Wav;

/** What a caller hears, over real RTP on loopback. */
class PlayingTest {
  @TempDir Path folder;
  private EngineFixture call;
  private final Recorder events = new Recorder();

  @BeforeEach
  void connect() {
    call = new EngineFixture(AudioCodec.PCMU, folder).connected();
  }

  @AfterEach
  void hangUp() {
    call.close();
  }

  private String tonePage(double hertz, int millis) {
    return call.page("/" + (int) hertz, Wav.pcm16(Tone.sine(hertz, millis, 16_000, 0.3), 16_000));
  }

  @Test
  @DisplayName("Silence flows from the first moment, in an unbroken stream")
  void silenceFirst() {
    call.phone.hearPackets(30);
    var packets = call.phone.packets();
    assertThat(packets.getFirst().marker()).isTrue();
    for (int i = 1; i < packets.size(); i++) {
      var before = packets.get(i - 1);
      var packet = packets.get(i);
      assertThat(packet.marker()).isFalse();
      assertThat(packet.ssrc()).isEqualTo(before.ssrc());
      assertThat(packet.sequence()).isEqualTo((before.sequence() + 1) & 0xffff);
      assertThat(packet.timestamp()).isEqualTo(before.timestamp() + 160);
      assertThat(packet.type()).isZero();
      assertThat(packet.payload()).hasSize(160).containsOnly((byte) 0xff);
    }
  }

  @Test
  @DisplayName("J03 a wav file of another rate is fetched over HTTP and heard")
  void fetchedFile() {
    call.leg.play(PlayRequest.of(PlaySource.uri(tonePage(440, 1000))), events);
    var end = events.end(PlayEnd.class);
    assertThat(end.reason()).isEqualTo(PlayEnd.Reason.FINISHED);
    assertThat(end.position()).isEqualTo(Duration.ofSeconds(1));
    call.phone.hearPackets(2);
    assertThat(Tone.share(call.phone.heardLately(600), 440)).isGreaterThan(0.9);
  }

  @Test
  @DisplayName("J02 text and SSML are spoken")
  void speech() {
    call.leg.play(
        PlayRequest.of(PlaySource.ssml("<speak>Welcome <break time='100ms'/> to the test</speak>")),
        events);
    assertThat(events.end(PlayEnd.class).reason()).isEqualTo(PlayEnd.Reason.FINISHED);
    assertThat(Tone.rms(call.phone.heard())).isGreaterThan(200);
  }

  @Test
  @DisplayName("J05 documents are played in order and repeated together")
  void orderAndRepeats() {
    var request =
        PlayRequest.of(PlaySource.uri(tonePage(400, 200)), PlaySource.uri(tonePage(1500, 200)))
            .withRepeat(2, Duration.ofMillis(100));
    call.leg.play(request, events);
    events.awaitStart();
    int start = call.phone.packets().size() - 1;
    events.end(PlayEnd.class);
    call.phone.hearPackets(2);
    short[] heard =
        java.util.Arrays.copyOfRange(call.phone.heard(), start * 160, start * 160 + 9 * 800);
    assertThat(strongest(heard)).containsSubsequence(400, 1500, 0, 400, 1500);
  }

  private static java.util.List<Integer> strongest(short[] heard) {
    var found = new java.util.ArrayList<Integer>();
    for (int at = 0; at + 400 <= heard.length; at += 400) {
      short[] part = java.util.Arrays.copyOfRange(heard, at, at + 400);
      found.add(Tone.share(part, 400) > 0.6 ? 400 : Tone.share(part, 1500) > 0.6 ? 1500 : 0);
    }
    return found;
  }

  @Test
  @DisplayName("J17 max-time ends a file that repeats for ever")
  void maxTime() {
    var request =
        PlayRequest.of(PlaySource.uri(tonePage(440, 100)))
            .withRepeat(0, Duration.ZERO)
            .withMaxTime(Duration.ofMillis(400));
    call.leg.play(request, events);
    assertThat(events.end(PlayEnd.class).reason()).isEqualTo(PlayEnd.Reason.MAX_TIME);
  }

  @Test
  @DisplayName("J11 J12 a paused player is silent and goes on where it was")
  void pauseAndResume() {
    var player =
        call.leg.play(
            PlayRequest.of(PlaySource.uri(tonePage(440, 800))).withStartPaused(true), events);
    assertThat(player.pause()).isFalse();
    call.phone.hearPackets(10);
    assertThat(Tone.rms(call.phone.heard())).isZero();
    assertThat(player.resume()).isTrue();
    events.awaitStart();
    assertThat(player.pause()).isTrue();
    assertThat(player.pause()).isFalse();
    call.phone.hearPackets(5);
    var position = player.position();
    call.phone.hearPackets(5);
    assertThat(player.position()).isEqualTo(position);
    assertThat(player.stop()).isTrue();
    assertThat(player.stop()).isFalse();
    assertThat(events.end(PlayEnd.class).reason()).isEqualTo(PlayEnd.Reason.STOPPED);
    assertThat(player.resume()).isFalse();
  }

  @Test
  @DisplayName("J15 seek is clamped at both ends")
  void seek() {
    var player = call.leg.play(PlayRequest.of(PlaySource.uri(tonePage(440, 5000))), events);
    events.awaitStart();
    player.seek(Duration.ofSeconds(-30));
    call.phone.hearPackets(3);
    assertThat(player.position()).isLessThan(Duration.ofSeconds(1));
    player.seek(Duration.ofHours(10));
    assertThat(events.end(PlayEnd.class).position()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  @DisplayName("J14 volume steps are 3 dB")
  void volume() {
    var player = call.leg.play(PlayRequest.of(PlaySource.uri(tonePage(440, 8000))), events);
    events.awaitStart();
    call.phone.hearPackets(15);
    double before = Tone.rms(call.phone.heardLately(200));
    player.volumeDown();
    player.volumeDown();
    call.phone.hearPackets(15);
    assertThat(Tone.rms(call.phone.heardLately(200)) / before).isBetween(0.46, 0.54);
    for (int i = 0; i < 6; i++) {
      assertThat(player.volumeUp()).isTrue();
    }
    assertThat(player.volumeUp()).isFalse();
  }

  @Test
  @DisplayName("J13 speed changes the duration and keeps the pitch")
  void speed() {
    var player = call.leg.play(PlayRequest.of(PlaySource.uri(tonePage(440, 2000))), events);
    for (int i = 0; i < 10; i++) {
      assertThat(player.speedUp()).isTrue();
    }
    assertThat(player.speedUp()).isFalse();
    events.awaitStart();
    int from = call.phone.packets().size();
    events.end(PlayEnd.class);
    assertThat(call.phone.packets().size() - from).isBetween(40, 65);
    assertThat(Tone.share(call.phone.heardLately(600), 440)).isGreaterThan(0.8);
  }

  @Test
  @DisplayName("Two players are mixed")
  void parallel() {
    call.leg.play(PlayRequest.of(PlaySource.uri(tonePage(400, 1500))), events);
    call.leg.play(PlayRequest.of(PlaySource.uri(tonePage(1500, 1500))), events);
    events.awaitStart();
    events.awaitStart();
    call.phone.hearPackets(30);
    short[] heard = call.phone.heardLately(400);
    assertThat(Tone.share(heard, 400)).isBetween(0.35, 0.65);
    assertThat(Tone.share(heard, 1500)).isBetween(0.35, 0.65);
  }

  @Test
  @DisplayName("A file that cannot be had ends the player with an error that says why")
  void missing() {
    String there = call.page("/there", new byte[0]);
    call.leg.play(PlayRequest.of(PlaySource.uri(there.replace("there", "gone"))), events);
    var end = events.end(PlayEnd.class);
    assertThat(end.reason()).isEqualTo(PlayEnd.Reason.ERROR);
    assertThat(end.error()).contains("gone").contains("404");
    call.leg.play(
        PlayRequest.of(
            PlaySource.uri(
                call.page(
                    "/x.mp3", "ID3 and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8)))),
        events);
    assertThat(events.end(PlayEnd.class).error()).contains("MP3");
    call.leg.play(PlayRequest.of(PlaySource.uri(call.page("/huge", new byte[2 << 20]))), events);
    assertThat(events.end(PlayEnd.class).error()).contains("larger than");
    call.leg.play(PlayRequest.of(PlaySource.uri("http://10.0.0.1/a.wav")), events);
    assertThat(events.end(PlayEnd.class).error()).contains("policy");
    call.leg.play(PlayRequest.of(PlaySource.uri("file:///etc/hostname")), events);
    assertThat(events.end(PlayEnd.class).error()).contains("policy");
  }

  @Test
  @DisplayName("J19 SSML audio falls back to its content")
  void fallback() {
    String tone = tonePage(440, 300);
    String ssml =
        "<speak><audio src='http://127.0.0.1:1/no.wav'><audio src='%s'/></audio></speak>"
            .formatted(tone);
    call.leg.play(PlayRequest.of(PlaySource.ssml(ssml)), events);
    assertThat(events.end(PlayEnd.class).reason()).isEqualTo(PlayEnd.Reason.FINISHED);
    call.phone.hearPackets(1);
    assertThat(Tone.share(call.phone.heardLately(200), 440)).isGreaterThan(0.7);
  }

  @Test
  @DisplayName("J20 what can be refused is refused before anything plays")
  void refused() {
    assertThatThrownBy(() -> call.leg.play(PlayRequest.of(PlaySource.ssml("<speak>")), events))
        .isInstanceOf(MediaException.InvalidDocument.class);
    assertThatThrownBy(
            () -> call.leg.play(PlayRequest.of(new PlaySource.Inline("text/html", "x")), events))
        .isInstanceOf(MediaException.Unsupported.class);
    assertThatThrownBy(() -> call.leg.play(PlayRequest.of(PlaySource.uri("ftp://x/y")), events))
        .isInstanceOf(MediaException.Unsupported.class);
  }

  @Test
  @DisplayName("Closing the leg ends its players")
  void legCloses() {
    call.leg.play(PlayRequest.of(PlaySource.uri(tonePage(440, 5000))), events);
    events.awaitStart();
    call.leg.close();
    assertThat(events.end(PlayEnd.class).reason()).isEqualTo(PlayEnd.Reason.LEG_CLOSED);
    assertThatThrownBy(() -> call.leg.play(PlayRequest.of(PlaySource.text("x")), events))
        .isInstanceOf(MediaException.WrongState.class);
  }
}
