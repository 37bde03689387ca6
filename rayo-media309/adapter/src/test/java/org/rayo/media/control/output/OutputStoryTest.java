// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.testing.Caller;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.audio.AudioJudge;

class OutputStoryTest {
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

  private Document file(double hertz, int millis) {
    return new Document.Remote(caller.tone(hertz, Duration.ofMillis(millis)));
  }

  private static Output with(
      Document document, boolean startPaused, int repeat, @Nullable Duration maxTime) {
    return new Output(
        Duration.ZERO,
        startPaused,
        Duration.ZERO,
        repeat,
        maxTime,
        null,
        null,
        List.of(document),
        List.of());
  }

  @Test
  @DisplayName("J03 J05 J16 files are heard one after the other, then the output finishes")
  void files() {
    var output = caller.start(Output.of(file(440, 300), file(1000, 300)));
    assertThat(caller.finished(output).reason()).isEqualTo(OutputReason.FINISH);
    var heard = new AudioJudge(caller.phone.heard());
    assertThat(heard.tone(440).getFirst().end())
        .isLessThanOrEqualTo(heard.tone(1000).getFirst().start());
    assertThat(caller.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("J02 Z2 text, SSML and lists of URIs come inline")
  void inline() {
    var list = "# a tone\r\n" + caller.tone(700, Duration.ofMillis(300)) + "\r\n";
    var output =
        caller.start(
            Output.of(
                new Document.Inline("text/plain", "Good morning, this is a test."),
                new Document.Inline(
                    "application/ssml+xml; charset=UTF-8",
                    "<speak xmlns='http://www.w3.org/2001/10/synthesis' version='1.0'>"
                        + "Press <emphasis>one</emphasis> now, please.</speak>"),
                new Document.Inline("text/uri-list", list)));
    assertThat(caller.finished(output).reason()).isEqualTo(OutputReason.FINISH);
    var heard = new AudioJudge(caller.phone.heard());
    assertThat(heard.hasSpeech()).isTrue();
    assertThat(caller.hears(700)).isTrue();
  }

  @Test
  @DisplayName("J01 J17 max-time ends what repeats for ever")
  void maxTime() {
    var output = caller.start(with(file(440, 100), false, 0, Duration.ofMillis(400)));
    assertThat(caller.finished(output).reason()).isEqualTo(OutputReason.MAX_TIME);
  }

  @Test
  @DisplayName("J11 J12 it starts paused, resumes once and pauses once")
  void pauseAndResume() {
    var output = caller.start(with(file(440, 60_000), true, 1, null));
    assertThat(caller.commandRefused(output, new OutputCommand.Pause()).condition())
        .isEqualTo(StanzaError.unexpectedRequest("").condition());
    caller.command(output, new OutputCommand.Resume());
    assertThat(caller.hears(440)).isTrue();
    assertThat(caller.commandRefused(output, new OutputCommand.Resume()).condition())
        .isEqualTo(StanzaError.unexpectedRequest("").condition());
    caller.command(output, new OutputCommand.Pause());
  }

  @Test
  @DisplayName("J13 J14 J15 speed, volume and position can be changed")
  void changes() {
    var output = caller.start(Output.of(file(440, 60_000), file(1000, 500)));
    assertThat(caller.hears(440)).isTrue();
    for (var command :
        List.of(
            new OutputCommand.VolumeDown(),
            new OutputCommand.VolumeUp(),
            new OutputCommand.SpeedUp(),
            new OutputCommand.SpeedDown(),
            new OutputCommand.Seek(false, Duration.ofSeconds(100)),
            new OutputCommand.Seek(true, Duration.ofSeconds(60)))) {
      caller.command(output, command);
    }
    assertThat(caller.hears(1000)).isTrue();
    assertThat(caller.finished(output).reason()).isEqualTo(OutputReason.FINISH);
    assertThat(caller.commandRefused(output, new OutputCommand.Pause()))
        .as("I13")
        .isEqualTo(StanzaError.itemNotFound("There is no such component"));
  }

  @Test
  @DisplayName("J15 the amount to seek must be positive")
  void seekNowhere() {
    var output = caller.start(Output.of(file(440, 60_000)));
    assertThat(caller.commandRefused(output, new OutputCommand.Seek(true, Duration.ZERO)))
        .isEqualTo(StanzaError.badRequest("The amount to seek must be positive"));
  }

  @Test
  @DisplayName("I08 I10 a stopped output completes with stop, once")
  void stop() {
    var output = caller.start(Output.of(file(440, 60_000)));
    caller.media.stop(output);
    caller.media.stop(output);
    assertThat(caller.finished(output).reason()).isEqualTo(new CompleteReason.Stopped());
    assertThat(caller.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("I01 two outputs at a time are mixed")
  void parallel() {
    caller.start(Output.of(file(440, 60_000)));
    var other = caller.start(Output.of(file(1000, 300)));
    assertThat(caller.finished(other).reason()).isEqualTo(OutputReason.FINISH);
  }

  @Test
  @DisplayName("J03 what cannot be fetched completes with an error that says why")
  void notThere() {
    var output = caller.start(Output.of(new Document.Remote(folder.toUri() + "nothing.wav")));
    assertThat(caller.finished(output).reason())
        .isInstanceOfSatisfying(
            CompleteReason.Failed.class, failed -> assertThat(failed.text()).isNotBlank());
  }

  @Test
  @DisplayName("I04 I05 what is wrong with a document is said before the ack")
  void refusals() {
    assertThat(caller.refused(Output.of(new Document.Inline("video/mp4", "x"))))
        .satisfies(OutputStoryTest::isUnsupportedOption);
    assertThat(caller.refused(Output.of(new Document.Remote("ftp://127.0.0.1/a.wav"))))
        .satisfies(OutputStoryTest::isUnsupportedOption);
    assertThat(caller.refused(Output.of(new Document.Inline("application/ssml+xml", "<speak>"))))
        .satisfies(OutputStoryTest::isBadRequest);
    assertThat(caller.refused(Output.of(new Document.Remote("not a url"))))
        .satisfies(OutputStoryTest::isBadRequest);
    assertThat(caller.refused(Output.of(new Document.Inline("nonsense", "x"))))
        .satisfies(OutputStoryTest::isBadRequest);
    assertThat(caller.refused(Output.of())).satisfies(OutputStoryTest::isBadRequest);
  }

  private static void isBadRequest(StanzaError error) {
    assertThat(error).isEqualTo(StanzaError.badRequest(error.text()));
    assertThat(error.text()).isNotBlank();
  }

  private static void isUnsupportedOption(StanzaError error) {
    assertThat(error).isEqualTo(StanzaError.unsupportedOption(error.text()));
    assertThat(error.text()).isNotBlank();
  }

  @Test
  @DisplayName("I11 the end of the call ends the output")
  void callEnds() {
    var output = caller.start(Output.of(file(440, 60_000)));
    caller.media.close(caller.call);
    assertThat(caller.finished(output).reason()).isEqualTo(new CompleteReason.HungUp());
    caller.next(MediaInput.Closed.class);
  }
}
