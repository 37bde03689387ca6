// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

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
import org.rayo.protocol.input.Input.Grammar;
import org.rayo.protocol.input.Input.Mode;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;

class InputStoryTest {
  private static final String FOUR_DIGITS =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="pin">
        <rule id="digit"><one-of>
          <item>0</item><item>1</item><item>2</item><item>3</item><item>4</item>
        </one-of></rule>
        <rule id="pin" scope="public"><item repeat="1-4"><ruleref uri="#digit"/></item></rule>
      </grammar>
      """;
  private static final String SPOKEN =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="voice" root="yes">
        <rule id="yes" scope="public">yes</rule>
      </grammar>
      """;

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

  private static Input input(Mode mode, Grammar... grammars) {
    return new Input(
        mode,
        '#',
        null,
        "en-US",
        Duration.ofMillis(400),
        Duration.ofMillis(400),
        null,
        0.5,
        0,
        null,
        "application/nlsml+xml",
        List.of(grammars),
        List.of());
  }

  private static Grammar srgs(String content) {
    return new Grammar.Inline("application/srgs+xml", content);
  }

  @Test
  @DisplayName("K13 keys that match come back as NLSML")
  void match() {
    var input = caller.start(Input.dtmf(FOUR_DIGITS));
    caller.press("1234");
    assertThat(caller.finished(input).reason())
        .isInstanceOfSatisfying(
            InputReason.Match.class,
            match -> {
              assertThat(match.contentType()).isEqualTo("application/nlsml+xml");
              assertThat(match.content())
                  .contains("http://www.ietf.org/xml/ns/mrcpv2", "1 2 3 4", "dtmf");
            });
  }

  @Test
  @DisplayName("K06 the terminator ends the collection")
  void terminator() {
    var input = caller.start(input(Mode.ANY, srgs(FOUR_DIGITS)));
    caller.press("12#");
    assertThat(caller.finished(input).reason()).isInstanceOf(InputReason.Match.class);
  }

  @Test
  @DisplayName("K15 a key that no grammar takes is no match")
  void noMatch() {
    var input = caller.start(Input.dtmf(FOUR_DIGITS));
    caller.press("9");
    assertThat(caller.finished(input).reason()).isEqualTo(new InputReason.NoMatch());
  }

  @Test
  @DisplayName("K07 K14 no key in time is no input")
  void noInput() {
    var input = caller.start(input(Mode.DTMF, srgs(FOUR_DIGITS)));
    assertThat(caller.finished(input).reason()).isEqualTo(new InputReason.NoInput());
  }

  @Test
  @DisplayName("K04 K05 a builtin grammar beside another one")
  void severalGrammars() {
    var input =
        caller.start(
            input(
                Mode.DTMF,
                srgs(FOUR_DIGITS),
                new Grammar.Remote("builtin:dtmf/digits?length=2", null)));
    caller.press("98");
    assertThat(caller.finished(input).reason()).isInstanceOf(InputReason.Match.class);
  }

  @Test
  @DisplayName("K03 a grammar that does not compile is a bad request")
  void badGrammar() {
    var error = caller.refused(Input.dtmf("<grammar"));
    assertThat(error).isEqualTo(StanzaError.badRequest(error.text()));
  }

  @Test
  @DisplayName("K01 speech is refused as long as there is no recogniser")
  void noSpeech() {
    for (var input :
        List.of(
            input(Mode.VOICE, srgs(SPOKEN)),
            input(Mode.ANY, srgs(FOUR_DIGITS), srgs(SPOKEN)),
            input(Mode.DTMF, new Grammar.Inline("application/x-unknown", "x")))) {
      var error = caller.refused(input);
      assertThat(error).isEqualTo(StanzaError.unsupportedOption(error.text()));
    }
  }

  @Test
  @DisplayName("K04 a grammar without a sensible URL, or none at all, is a bad request")
  void noGrammar() {
    assertThat(caller.refused(input(Mode.DTMF)))
        .isEqualTo(StanzaError.badRequest("Missing grammar"));
    assertThat(caller.refused(input(Mode.DTMF, new Grammar.Remote("::", null))))
        .isEqualTo(StanzaError.badRequest("Bad URL: ::"));
  }

  @Test
  @DisplayName("K04 a grammar that cannot be fetched completes with an error")
  void lostGrammar() {
    var grammar = new Grammar.Remote(folder.toUri() + "nothing.grxml", null);
    var input = caller.start(input(Mode.DTMF, grammar));
    assertThat(caller.finished(input).reason())
        .isInstanceOfSatisfying(
            CompleteReason.Failed.class, failed -> assertThat(failed.text()).isNotBlank());
  }

  @Test
  @DisplayName("I08 a stopped input completes with stop and takes no other command")
  void stop() {
    var input = caller.start(Input.dtmf(FOUR_DIGITS));
    var error = caller.commandRefused(input, new OutputCommand.Pause());
    assertThat(error).isEqualTo(StanzaError.unknownFeature(error.text()));
    caller.media.stop(input);
    assertThat(caller.finished(input).reason()).isEqualTo(new CompleteReason.Stopped());
  }

  @Test
  @DisplayName("I01 input and output run at a time")
  void besideOutput() {
    var tone = new Output.Document.Remote(caller.tone(440, Duration.ofSeconds(60)));
    var output = caller.start(Output.of(tone));
    var input = caller.start(Input.dtmf(FOUR_DIGITS));
    caller.press("1234");
    caller.finished(input);
    caller.media.close(caller.call);
    assertThat(caller.finished(output).reason()).isEqualTo(new CompleteReason.HungUp());
    caller.next(MediaInput.Closed.class);
  }
}
