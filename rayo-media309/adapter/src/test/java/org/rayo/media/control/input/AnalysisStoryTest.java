// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.media.control.testing.Caller;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.cpa.SignalType;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.Input.Grammar;
import org.rayo.protocol.input.Input.Mode;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.testkit.rtp.Audio;

/** Inputs in the mode cpa. */
class AnalysisStoryTest {
  private static final String CPA = "urn:xmpp:rayo:cpa:";
  private static final Audio PAUSE = Audio.silence(Duration.ofMillis(400));

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

  private static Input input(
      Mode mode,
      @Nullable Character terminator,
      @Nullable Duration initial,
      @Nullable Duration silence,
      String... grammars) {
    return new Input(
        mode,
        terminator,
        null,
        "en-US",
        initial,
        null,
        null,
        0.5,
        0,
        silence,
        "application/nlsml+xml",
        Stream.of(grammars).map(url -> (Grammar) new Grammar.Remote(url, null)).toList(),
        List.of());
  }

  private static Input analysis(String... grammars) {
    return input(
        Mode.CPA, null, null, null, Stream.of(grammars).map(CPA::concat).toArray(String[]::new));
  }

  private Signal detected() {
    return caller.next(MediaInput.SignalDetected.class).signal();
  }

  @Test
  @DisplayName("N04 N06 N07 N13 signals are events until the input is stopped")
  void events() {
    var input = caller.start(analysis("beep:1", "dtmf:1"));
    caller
        .phone
        .play(Audio.sequence(PAUSE, Audio.tone(1400, Duration.ofMillis(400)), PAUSE))
        .join();
    var beep = detected();
    assertThat(beep.type()).isEqualTo(SignalType.BEEP);
    assertThat(Integer.parseInt(beep.value())).isBetween(1370, 1430);
    caller.press("*");
    var key = detected();
    assertThat(key.type()).isEqualTo(SignalType.DTMF);
    assertThat(key.value()).isEqualTo("*");
    assertThat(key.duration()).isPositive();
    caller.media.stop(input);
    assertThat(caller.finished(input).reason()).isEqualTo(new CompleteReason.Stopped());
  }

  @Test
  @DisplayName("N02 N05 a signal is the reason where its grammar says terminate")
  void terminate() {
    var input = caller.start(analysis("dtmf:1?terminate=true"));
    caller.press("5");
    assertThat(caller.finished(input).reason())
        .isInstanceOfSatisfying(
            Signal.class,
            signal -> {
              assertThat(signal.type()).isEqualTo(SignalType.DTMF);
              assertThat(signal.value()).isEqualTo("5");
            });
  }

  private static Input inline(String grammar) {
    return new Input(
        Mode.CPA,
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
        List.of(new Grammar.Inline("application/srgs+xml", grammar)),
        List.of());
  }

  @Test
  @DisplayName("N15 the grammar of older clients asks for the same")
  void olderGrammar() {
    var grammar =
        """
        <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0">
          <meta name="terminate" content="true"/>
          <rule id="any"><one-of>
            <item><ruleref uri="urn:xmpp:rayo:cpa:dtmf:1"/></item>
            <item><ruleref uri="urn:xmpp:rayo:cpa:beep:1?minDuration=200"/></item>
          </one-of></rule>
        </grammar>
        """;
    var input = caller.start(inline(grammar));
    caller.press("2");
    assertThat(caller.finished(input).reason()).isInstanceOf(Signal.class);
    for (var bad :
        List.of(
            "<grammar",
            "<grammar/>",
            "<grammar><meta name='terminate'/><ruleref uri='urn:xmpp:rayo:cpa:beep:1'/></grammar>",
            "<grammar><meta name='a' content='b;c=d'/><ruleref uri='urn:xmpp:rayo:cpa:beep:1'/>"
                + "</grammar>")) {
      var error = caller.refused(inline(bad));
      assertThat(error).isEqualTo(StanzaError.badRequest(error.text()));
    }
  }

  @Test
  @DisplayName("N13 the end of the call is hangup, and no signal in time is noinput")
  void otherEnds() {
    var timed = caller.start(input(Mode.CPA, null, Duration.ofMillis(300), null, CPA + "beep:1"));
    assertThat(caller.finished(timed).reason()).isEqualTo(new InputReason.NoInput());
    var input = caller.start(analysis("beep:1"));
    caller.media.close(caller.call);
    assertThat(caller.finished(input).reason()).isEqualTo(new CompleteReason.HungUp());
  }

  @Test
  @DisplayName("N01 N03 unknown detectors and parameters are not implemented")
  void unsupported() {
    var beep = CPA + "beep:1";
    for (var input :
        List.of(
            analysis("smell:1"),
            analysis("beep:1?colour=red"),
            analysis("ring:1?plan=moon"),
            input(Mode.CPA, null, null, null, "http://localhost/grammar"),
            input(Mode.CPA, '#', null, null, beep),
            input(Mode.CPA, null, null, Duration.ofSeconds(1), beep))) {
      var error = caller.refused(input);
      assertThat(error).isEqualTo(StanzaError.unsupportedOption(error.text()));
    }
    var tone = Output.of(new Output.Document.Remote(caller.tone(440, Duration.ofSeconds(1))));
    var error = caller.refused(new Prompt(true, tone, analysis("beep:1")));
    assertThat(error).isEqualTo(StanzaError.unsupportedOption(error.text()));
  }

  @Test
  @DisplayName("N01 N03 impossible values and grammars are a bad request")
  void badRequest() {
    var inline = new Grammar.Inline("text/plain", "beep");
    var both = analysis("beep:1", "beep:1?terminate=true");
    for (var input :
        List.of(
            analysis("beep:1?minDuration=soon"),
            analysis("beep:1?terminate=maybe"),
            both,
            input(Mode.DTMF, null, null, null, CPA + "beep:1"),
            new Input(
                Mode.CPA,
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
                List.of(inline),
                List.of()))) {
      var error = caller.refused(input);
      assertThat(error).isEqualTo(StanzaError.badRequest(error.text()));
    }
  }
}
