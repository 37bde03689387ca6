// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.testing.Caller;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.record.RecordReason;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.audio.Span;
import org.rayo.testkit.rtp.Audio;

class RecordStoryTest {
  private static final String BASE = "http://media.example/recordings/";

  @TempDir Path folder;
  private Caller caller;

  @BeforeEach
  void call() {
    caller = new Caller(folder).connected();
  }

  @AfterEach
  void hangUp() {
    caller.close();
  }

  private static RecordMedia record(
      String format, @Nullable Duration max, @Nullable Duration initial, @Nullable Duration last) {
    return new RecordMedia(
        format,
        false,
        false,
        false,
        max,
        initial,
        last,
        RecordMedia.Direction.SEND,
        true,
        List.of(new RecordMedia.Hint("unknown", "ignored")));
  }

  private Path file(Complete complete) {
    var uri = Objects.requireNonNull(complete.recording()).uri();
    assertThat(uri).startsWith(BASE).endsWith(".wav");
    return folder.resolve(uri.substring(BASE.length()));
  }

  /** Long enough that a busy machine, where packets come late and are lost, leaves most of it. */
  private void said(double hertz) {
    caller.phone.play(Audio.tone(hertz, Duration.ofMillis(800))).join();
  }

  private static boolean has(Audio audio, double hertz) {
    var heard = Span.total(new AudioJudge(audio).tone(hertz));
    return heard.compareTo(Duration.ofMillis(300)) >= 0;
  }

  @Test
  @DisplayName("M01 M02 M09 what the caller says is in the file that the completion names")
  void content() throws IOException {
    var recording = caller.start(record("wav", null, null, null));
    said(440);
    caller.media.stop(recording);
    var complete = caller.finished(recording);
    assertThat(complete.reason()).isEqualTo(new CompleteReason.Stopped());
    var file = file(complete);
    assertThat(has(Audio.read(file), 440)).isTrue();
    var named = Objects.requireNonNull(complete.recording());
    assertThat(named.sizeBytes()).isEqualTo(Files.size(file));
    assertThat(named.duration()).isGreaterThan(Duration.ofMillis(550));
  }

  @Test
  @DisplayName("M05 a pause is left out and does not count")
  void pause() throws IOException {
    var recording = caller.start(record("wav", null, null, null));
    said(440);
    caller.command(recording, new RecordCommand.Pause());
    assertThat(caller.commandRefused(recording, new RecordCommand.Pause()))
        .isEqualTo(StanzaError.unexpectedRequest("The recording is paused already"));
    said(700);
    caller.command(recording, new RecordCommand.Resume());
    said(1000);
    caller.media.stop(recording);
    var heard = Audio.read(file(caller.finished(recording)));
    assertThat(has(heard, 440)).isTrue();
    assertThat(has(heard, 700)).isFalse();
    assertThat(has(heard, 1000)).isTrue();
  }

  @Test
  @DisplayName("M08 max-duration, initial-timeout and final-timeout end it")
  void limits() {
    var longest = caller.start(record("wav", Duration.ofMillis(200), null, null));
    assertThat(caller.finished(longest).reason()).isEqualTo(RecordReason.MAX_DURATION);
    var silent = caller.start(record("wav", null, Duration.ofMillis(300), null));
    assertThat(caller.finished(silent).reason()).isEqualTo(RecordReason.INITIAL_TIMEOUT);
    var spoken = caller.start(record("wav", null, null, Duration.ofMillis(300)));
    said(440);
    assertThat(caller.finished(spoken).reason()).isEqualTo(RecordReason.FINAL_TIMEOUT);
  }

  @Test
  @DisplayName("M01 an unknown format is refused")
  void format() {
    assertThat(caller.refused(record("mp3", null, null, null)))
        .isEqualTo(StanzaError.unsupportedOption("Recordings are in the format wav, not in mp3"));
  }

  @Test
  @DisplayName("I11 M09 the end of the call completes the file")
  void callEnds() throws IOException {
    var recording = caller.start(record("wav", null, null, null));
    said(440);
    caller.media.close(caller.call);
    var complete = caller.finished(recording);
    assertThat(complete.reason()).isEqualTo(new CompleteReason.HungUp());
    assertThat(has(Audio.read(file(complete)), 440)).isTrue();
    caller.next(MediaInput.Closed.class);
  }
}
