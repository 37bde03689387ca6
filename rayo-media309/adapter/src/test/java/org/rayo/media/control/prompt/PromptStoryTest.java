// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.testing.Caller;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.prompt.Prompt;

class PromptStoryTest {
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

  private Output tone(int millis) {
    return Output.of(new Output.Document.Remote(caller.tone(440, Duration.ofMillis(millis))));
  }

  private static Input digits(int count) {
    var grammar = new Input.Grammar.Remote("builtin:dtmf/digits?length=" + count, null);
    return new Input(
        Input.Mode.DTMF,
        null,
        null,
        "en-US",
        Duration.ofMillis(400),
        null,
        null,
        0.5,
        0,
        null,
        "application/nlsml+xml",
        List.of(grammar),
        List.of());
  }

  @Test
  @DisplayName("L02 L03 the first key stops the output and starts the timers")
  void bargeIn() {
    var prompt = caller.start(new Prompt(true, tone(60_000), digits(2)));
    assertThat(caller.hears(440)).isTrue();
    caller.press("1");
    assertThat(caller.next(MediaInput.InputTimersStarted.class).component()).isEqualTo(prompt);
    var error = caller.commandRefused(prompt, new OutputCommand.Pause());
    assertThat(error).as("L04").isEqualTo(StanzaError.unexpectedRequest(error.text()));
    caller.press("2");
    assertThat(caller.finished(prompt).reason()).isInstanceOf(InputReason.Match.class);
  }

  @Test
  @DisplayName("L03 the timers start when the output is over, not before")
  void timersWait() {
    var prompt = caller.start(new Prompt(true, tone(1000), digits(2)));
    caller.next(MediaInput.InputTimersStarted.class);
    assertThat(caller.finished(prompt).reason()).isEqualTo(new InputReason.NoInput());
  }

  @Test
  @DisplayName("L02 without barge-in keys during the output count for nothing")
  void noBargeIn() {
    var prompt = caller.start(new Prompt(false, tone(1000), digits(1)));
    assertThat(caller.hears(440)).isTrue();
    caller.press("1");
    caller.next(MediaInput.InputTimersStarted.class);
    caller.press("2");
    assertThat(caller.finished(prompt).reason())
        .isInstanceOfSatisfying(
            InputReason.Match.class, match -> assertThat(match.content()).contains(">2<"));
  }

  @Test
  @DisplayName("L04 output commands reach the output")
  void commands() {
    var prompt = caller.start(new Prompt(true, tone(60_000), digits(1)));
    assertThat(caller.hears(440)).isTrue();
    caller.command(prompt, new OutputCommand.Pause());
    caller.command(prompt, new OutputCommand.Resume());
    caller.command(prompt, new OutputCommand.Seek(true, Duration.ofSeconds(60)));
    caller.next(MediaInput.InputTimersStarted.class);
    caller.finished(prompt);
  }

  @Test
  @DisplayName("L05 stop stops both parts and completes once")
  void stop() {
    var prompt = caller.start(new Prompt(true, tone(60_000), digits(1)));
    caller.media.stop(prompt);
    assertThat(caller.finished(prompt).reason()).isEqualTo(new CompleteReason.Stopped());
    assertThat(caller.heardNothingElse()).isTrue();
  }

  @Test
  @DisplayName("L06 an output that fails fails the prompt")
  void outputFails() {
    var missing = Output.of(new Output.Document.Remote(folder.toUri() + "nothing.wav"));
    var prompt = caller.start(new Prompt(true, missing, digits(1)));
    assertThat(caller.finished(prompt).reason()).isInstanceOf(CompleteReason.Failed.class);
  }

  @Test
  @DisplayName("L01 errors of the parts refuse the prompt")
  void refusals() {
    var bad = Output.of(new Output.Document.Inline("application/ssml+xml", "<speak>"));
    var error = caller.refused(new Prompt(true, bad, digits(1)));
    assertThat(error).isEqualTo(StanzaError.badRequest(error.text()));
    error = caller.refused(new Prompt(false, tone(100), Input.dtmf("<grammar")));
    assertThat(error).isEqualTo(StanzaError.badRequest(error.text()));
  }
}
