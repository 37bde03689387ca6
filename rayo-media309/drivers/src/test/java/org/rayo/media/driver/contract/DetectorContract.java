// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.PlayerEvent;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import javax.media.mscontrol.mediagroup.signals.SignalConstants;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.mediagroup.signals.SpeechRecognitionEvent;
import javax.media.mscontrol.resource.RTC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.media.driver.ext.DataUri;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.driver.ext.FetchFailedException;
import org.rayo.media.driver.ext.InvalidDocumentException;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Collecting keys through {@link SignalDetector}. */
public abstract class DetectorContract extends DriverContract {
  private final EventLog<SignalDetectorEvent> events = new EventLog<>();
  private RtpEndpoint phone;
  private MediaGroup group;
  private SignalDetector detector;

  @BeforeEach
  void detector() throws MsControlException {
    phone = phone();
    group = group(MediaGroup.PLAYER_SIGNALDETECTOR, connect(phone));
    detector = group.getSignalDetector();
    detector.addListener(events);
  }

  private Parameters with(Parameter name, Object value) {
    var parameters = group.createParameters();
    parameters.put(name, value);
    return parameters;
  }

  private Parameters with(Object pattern) {
    return with(SignalDetector.PATTERN[0], pattern);
  }

  private void receive(Parameters parameters) throws MsControlException {
    detector.receiveSignals(
        -1, new Parameter[] {SignalDetector.PATTERN[0]}, RTC.NO_RTC, parameters);
  }

  private SignalDetectorEvent completed() {
    return events.next(SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED);
  }

  private void press(String keys) {
    phone.press(keys).join();
  }

  @Test
  void aNumberOfSignalsIsCollected() throws MsControlException {
    detector.receiveSignals(
        3,
        SignalDetector.NO_PATTERN,
        RTC.NO_RTC,
        with(SignalDetector.ENABLED_EVENTS, new EventType[] {SignalDetectorEvent.SIGNAL_DETECTED}));
    press("1*#");
    assertThat(events.next(SignalDetectorEvent.SIGNAL_DETECTED).getSignalString()).isEqualTo("1");
    events.next(SignalDetectorEvent.SIGNAL_DETECTED);
    events.next(SignalDetectorEvent.SIGNAL_DETECTED);
    var event = completed();
    assertThat(event.getQualifier()).isEqualTo(SignalDetectorEvent.NUM_SIGNALS_DETECTED);
    assertThat(event.getSignalString()).isEqualTo("1*#");
    assertThat(event.getSignalBuffer())
        .containsExactly(
            SignalConstants.DTMF_1, SignalConstants.DTMF_STAR, SignalConstants.DTMF_HASH);
  }

  @Test
  void theGrammarThatMatchesIsNamedAndItsResultCanBeRead() throws Exception {
    var parameters = with("99");
    parameters.put(SignalDetector.PATTERN[7], URI.create("builtin:dtmf/digits?length=2"));
    var patterns = new Parameter[] {SignalDetector.PATTERN[0], SignalDetector.PATTERN[7]};
    detector.receiveSignals(-1, patterns, RTC.NO_RTC, parameters);
    press("12");
    var event = completed();
    assertThat(event.getQualifier()).isEqualTo(SignalDetectorEvent.PATTERN_MATCHING[7]);
    assertThat(event.getPatternIndex()).isEqualTo(7);
    var recognition = (SpeechRecognitionEvent) event;
    assertThat(recognition.getUserInput()).isEqualTo("1 2");
    try (var in = recognition.getSemanticResult().openStream()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("1 2", "result");
    }
  }

  @Test
  void patternsOfKeysStandForThemselves() throws MsControlException {
    receive(with("*x1"));
    press("*71");
    assertThat(completed().getPatternIndex()).isZero();
    receive(with("*x1"));
    press("*72");
    assertThat(completed().getQualifier()).isEqualTo(SpeechRecognitionEvent.NO_GRAMMAR_MATCH);
  }

  @Test
  void timeoutsAreToldApart() throws MsControlException {
    var initial = with("123");
    initial.put(SignalDetector.INITIAL_TIMEOUT, 200);
    receive(initial);
    assertThat(completed().getQualifier()).isEqualTo(SignalDetectorEvent.INITIAL_TIMEOUT_EXCEEDED);

    var between = with("123");
    between.put(SignalDetector.INTER_SIG_TIMEOUT, 200);
    receive(between);
    press("1");
    var event = completed();
    assertThat(event.getQualifier()).isEqualTo(SpeechRecognitionEvent.NO_GRAMMAR_MATCH);
    assertThat(event.getSignalString()).isEqualTo("1");
  }

  @Test
  void theTerminatorEndsTheCollectionAndIsNotPartOfIt() throws MsControlException {
    detector.receiveSignals(
        -1, SignalDetector.NO_PATTERN, RTC.NO_RTC, with(ExtParameter.DETECTOR_TERMINATOR, '#'));
    press("42#");
    assertThat(completed().getSignalString()).isEqualTo("42");
  }

  @Test
  void stoppingEndsItOnceAndFreesTheDetector() throws MsControlException {
    receive(with("1"));
    assertThatThrownBy(() -> receive(with("1"))).isInstanceOf(WrongStateException.class);
    detector.stop();
    detector.stop();
    assertThat(completed().getQualifier()).isEqualTo(SignalDetectorEvent.STOPPED);
    receive(with("1"));
    assertThat(events.isEmpty()).isTrue();
  }

  @Test
  void timersWaitForThePrompt() throws MsControlException {
    var parameters = with("12");
    parameters.put(SignalDetector.INITIAL_TIMEOUT, 1);
    parameters.put(ExtParameter.DETECTOR_WAIT_FOR_PROMPT, true);
    receive(parameters);
    press("1");
    press("2");
    assertThat(completed().getPatternIndex()).isZero();

    receive(parameters);
    group.triggerAction(SpeechDetectorConstants.PROMPT_DONE);
    assertThat(completed().getQualifier()).isEqualTo(SignalDetectorEvent.INITIAL_TIMEOUT_EXCEEDED);
  }

  @Test
  void withoutBargeInKeysBeforeTheEndOfThePromptDoNotCount() throws MsControlException {
    var parameters = with("2");
    parameters.put(ExtParameter.DETECTOR_WAIT_FOR_PROMPT, true);
    parameters.put(SpeechDetectorConstants.BARGE_IN_ENABLED, false);
    receive(parameters);
    press("1");
    group.triggerAction(SpeechDetectorConstants.PROMPT_DONE);
    phone.play(Audio.tone(440, Duration.ofMillis(200))).join();
    press("2");
    assertThat(completed().getPatternIndex()).isZero();
  }

  @Test
  void aKeyStopsThePlayerByRunTimeControl() throws Exception {
    var played = new EventLog<PlayerEvent>();
    group.getPlayer().addListener(played);
    group
        .getPlayer()
        .play(
            tone(440, 60_000),
            new RTC[] {MediaGroup.SIGDET_STOPPLAY},
            with(Player.START_IN_PAUSED_MODE, false));
    assertThat(hears(phone, 440)).isTrue();
    press("1");
    assertThat(played.next(PlayerEvent.PLAY_COMPLETED).getQualifier())
        .isEqualTo(PlayerEvent.RTC_TRIGGERED);
  }

  @Test
  void badGrammarsAreToldApartFromLostOnes() {
    var broken = new DataUri("application/srgs+xml", "<grammar").toUri();
    assertThatThrownBy(() -> receive(with(broken))).isInstanceOf(InvalidDocumentException.class);
    var unknown = new DataUri("application/x-unknown", "1").toUri();
    assertThatThrownBy(() -> receive(with(unknown))).isInstanceOf(UnsupportedException.class);
    var lost = folder.resolve("no.grxml").toUri();
    assertThatThrownBy(() -> receive(with(lost))).isInstanceOf(FetchFailedException.class);
    assertThatThrownBy(() -> receive(with("1?"))).isInstanceOf(MsControlException.class);
    assertThatThrownBy(() -> receive(with(SignalDetector.BUFFERING, true)))
        .isInstanceOf(UnsupportedException.class);
  }

  @Test
  void thereIsNothingToFlush() throws MsControlException {
    detector.flushBuffer();
    assertThat(events.next(SignalDetectorEvent.FLUSH_BUFFER_COMPLETED).isSuccessful()).isTrue();
  }
}
