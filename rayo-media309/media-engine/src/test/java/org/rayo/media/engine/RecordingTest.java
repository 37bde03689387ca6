// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.play.PlayRequest;
import org.rayo.media.engine.play.PlaySource;
import org.rayo.media.engine.record.RecordEnd;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.testing.EngineFixture;
import org.rayo.media.engine.testing.Recorder;
import org.rayo.media.engine.testing.Tone;
import org.rayo.media.engine.testing.Wav;

/** Recordings judged by their audio. */
class RecordingTest {
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

  private void playTone(double hertz) {
    String page = call.page("/tone", Wav.pcm16(Tone.sine(hertz, 3000, 8000, 0.3), 8000));
    call.leg.play(PlayRequest.of(PlaySource.uri(page)), _ -> {});
  }

  private void bothTalk() {
    playTone(1500);
    call.phone.say(Tone.sine(400, 4000, 8000, 0.3));
    call.phone.hearPackets(15);
  }

  private RecordEnd recordHalfASecond(RecordRequest request) {
    call.leg.record(request.withMaxDuration(Duration.ofMillis(500)), events);
    var end = events.end(RecordEnd.class);
    assertThat(end.reason()).isEqualTo(RecordEnd.Reason.MAX_DURATION);
    assertThat(end.duration()).isEqualTo(Duration.ofMillis(500));
    return end;
  }

  @Test
  @DisplayName("M03 duplex without mixing has the caller left and what he hears right")
  void stereo() throws IOException {
    bothTalk();
    var end = recordHalfASecond(RecordRequest.wav());
    assertThat(Tone.share(Wav.channel(end.file(), 0, 2), 400)).isGreaterThan(0.9);
    assertThat(Tone.share(Wav.channel(end.file(), 1, 2), 1500)).isGreaterThan(0.9);
    assertThat(end.size()).isEqualTo(Files.size(end.file())).isEqualTo(58 + 4000 * 4);
  }

  @Test
  @DisplayName("M03 mix=true has both in one channel, send the caller, recv the other side")
  void mono() throws IOException {
    bothTalk();
    var mixed =
        recordHalfASecond(RecordRequest.wav().withDirection(RecordRequest.Direction.DUPLEX, true));
    assertThat(Tone.share(Wav.channel(mixed.file(), 0, 1), 400)).isBetween(0.4, 0.6);
    assertThat(Tone.share(Wav.channel(mixed.file(), 0, 1), 1500)).isBetween(0.4, 0.6);
    var send =
        recordHalfASecond(RecordRequest.wav().withDirection(RecordRequest.Direction.SEND, false));
    assertThat(Tone.share(Wav.channel(send.file(), 0, 1), 400)).isGreaterThan(0.9);
    var recv =
        recordHalfASecond(RecordRequest.wav().withDirection(RecordRequest.Direction.RECV, false));
    assertThat(Tone.share(Wav.channel(recv.file(), 0, 1), 1500)).isGreaterThan(0.9);
  }

  @Test
  @DisplayName("M01 beeps are heard and not recorded")
  void beeps() throws IOException {
    call.phone.hearPackets(5);
    call.phone.forget();
    call.leg.record(RecordRequest.wav().withBeeps(true, true), events);
    events.awaitStart();
    call.phone.hearPackets(2);
    assertThat(Tone.rms(call.phone.heard())).isGreaterThan(1000);
    call.phone.forget();
    call.phone.hearPackets(10);
    assertThat(Tone.rms(call.phone.heard())).isLessThan(10);
    call.leg.close();
    assertThat(events.end(RecordEnd.class).reason()).isEqualTo(RecordEnd.Reason.LEG_CLOSED);
    try (var files = Files.list(folder)) {
      var file = files.filter(f -> f.toString().endsWith(".wav")).findFirst().orElseThrow();
      assertThat(Tone.rms(Wav.channel(file, 1, 2))).isLessThan(10);
    }
  }

  @Test
  @DisplayName("M05 what passes while paused is left out")
  void pause() {
    var recording = call.leg.record(RecordRequest.wav().withStartPaused(true), events);
    call.phone.hearPackets(20);
    assertThat(recording.duration()).isZero();
    assertThat(recording.resume()).isTrue();
    assertThat(recording.resume()).isFalse();
    call.phone.hearPackets(10);
    assertThat(recording.pause()).isTrue();
    call.phone.hearPackets(10);
    assertThat(recording.stop()).isTrue();
    assertThat(recording.stop()).isFalse();
    var end = events.end(RecordEnd.class);
    assertThat(end.reason()).isEqualTo(RecordEnd.Reason.STOPPED);
    assertThat(end.duration()).isBetween(Duration.ofMillis(120), Duration.ofMillis(280));
  }

  @Test
  @DisplayName("M08 silence ends a recording, at the beginning and after speech")
  void silence() {
    var request = RecordRequest.wav().withTimeouts(Duration.ofMillis(400), Duration.ofMillis(200));
    call.leg.record(request, events);
    assertThat(events.end(RecordEnd.class).reason()).isEqualTo(RecordEnd.Reason.INITIAL_TIMEOUT);
    call.phone.say(Tone.sine(400, 500, 8000, 0.3));
    call.leg.record(request, events);
    var end = events.end(RecordEnd.class);
    assertThat(end.reason()).isEqualTo(RecordEnd.Reason.FINAL_TIMEOUT);
    assertThat(end.duration()).isGreaterThan(Duration.ofMillis(600));
  }

  @Test
  @DisplayName(
      "M11 µ-law is written when asked for, another format is refused, the folder is not left")
  void formats() throws IOException {
    call.phone.say(Tone.sine(400, 2000, 8000, 0.3));
    call.phone.hearPackets(10);
    var end =
        recordHalfASecond(
            RecordRequest.wav()
                .withFormat("wav", RecordRequest.Encoding.MULAW)
                .withDirection(RecordRequest.Direction.SEND, true));
    byte[] file = Files.readAllBytes(end.file());
    assertThat(file).hasSize(58 + 4000);
    var samples = new short[4000];
    AudioCodec.PCMU.decode(file, 58, samples, 0, 4000);
    assertThat(Tone.share(samples, 400)).isGreaterThan(0.9);
    assertThatThrownBy(
            () ->
                call.leg.record(
                    RecordRequest.wav().withFormat("ogg", RecordRequest.Encoding.MULAW), events))
        .isInstanceOf(MediaException.Unsupported.class);
    assertThatThrownBy(
            () -> call.leg.record(RecordRequest.wav().withFile(Path.of("../x.wav")), events))
        .isInstanceOf(MediaException.Unsupported.class);
  }

  @Test
  @DisplayName("A file that cannot be written ends the recording with an error")
  void unwritable() throws IOException {
    Files.writeString(folder.resolve("taken"), "a file, not a folder");
    call.leg.record(RecordRequest.wav().withFile(Path.of("taken/x.wav")), events);
    var end = events.end(RecordEnd.class);
    assertThat(end.reason()).isEqualTo(RecordEnd.Reason.ERROR);
    assertThat(end.error()).contains("cannot be written");
  }
}
