// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.resource.RTC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.driver.ext.InvalidDocumentException;
import org.rayo.media.driver.ext.ProgressSignalEvent;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Call progress analysis (XEP-0341) through {@link SignalDetector}. */
public abstract class AnalysisContract extends DriverContract {
  private static final Audio PAUSE = Audio.silence(Duration.ofMillis(400));
  private static final Audio BEEP =
      Audio.sequence(PAUSE, Audio.tone(1000, Duration.ofMillis(400)), PAUSE);

  private final EventLog<SignalDetectorEvent> events = new EventLog<>();
  private RtpEndpoint phone;
  private NetworkConnection connection;
  private MediaGroup group;
  private SignalDetector detector;

  @BeforeEach
  void detector() throws MsControlException {
    phone = phone();
    connection = connect(phone);
    group = group(MediaGroup.SIGNALDETECTOR, connection);
    detector = group.getSignalDetector();
    detector.addListener(events);
  }

  private void analyse(String... grammars) throws MsControlException {
    var parameters = group.createParameters();
    var patterns = new Parameter[grammars.length];
    for (int i = 0; i < grammars.length; i++) {
      patterns[i] = SignalDetector.PATTERN[i];
      parameters.put(patterns[i], URI.create("urn:xmpp:rayo:cpa:" + grammars[i]));
    }
    parameters.put(
        SignalDetector.ENABLED_EVENTS, new EventType[] {SignalDetectorEvent.SIGNAL_DETECTED});
    parameters.put(SignalDetector.INITIAL_TIMEOUT, 20_000);
    detector.receiveSignals(-1, patterns, RTC.NO_RTC, parameters);
  }

  private ProgressSignalEvent next(EventType type) {
    return (ProgressSignalEvent) events.next(type);
  }

  @Test
  @DisplayName("N04 N06 a beep is an event; the analysis goes on until it is stopped")
  void events() throws MsControlException {
    analyse("beep:1", "sit:1");
    for (int i = 0; i < 2; i++) {
      phone.play(BEEP).join();
      var beep = next(SignalDetectorEvent.SIGNAL_DETECTED);
      assertThat(beep.getSignalType()).isEqualTo("urn:xmpp:rayo:cpa:beep:1");
      assertThat(Integer.parseInt(beep.getSignalValue())).isBetween(980, 1020);
      assertThat(beep.getSignalDuration())
          .isBetween(Duration.ofMillis(300), Duration.ofMillis(500));
      assertThat(beep.getPatternIndex()).isZero();
    }
    detector.stop();
    var end = next(SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED);
    assertThat(end.getQualifier()).isEqualTo(SignalDetectorEvent.STOPPED);
    assertThat(end.getSignalType()).isNull();
  }

  @Test
  @DisplayName("N02 N05 the first signal ends the analysis where it is asked to")
  void terminate() throws MsControlException {
    analyse("dtmf:1", "beep:1?terminate=true");
    phone.press("7").join();
    var key = next(SignalDetectorEvent.SIGNAL_DETECTED);
    assertThat(key.getSignalType()).isEqualTo("urn:xmpp:rayo:cpa:dtmf:1");
    assertThat(key.getSignalValue()).isEqualTo("7");
    assertThat(key.getSignalString()).isEqualTo("7");
    phone.play(BEEP).join();
    var end = next(SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED);
    assertThat(end.getQualifier()).isEqualTo(SignalDetectorEvent.PATTERN_MATCHING[1]);
    assertThat(end.getSignalType()).isEqualTo("urn:xmpp:rayo:cpa:beep:1");
    analyse("ring:1"); // the detector is free again
  }

  @Test
  @DisplayName("K07 K14 without a signal in time it ends")
  void initialTimeout() throws MsControlException {
    var parameters = group.createParameters();
    parameters.put(SignalDetector.PATTERN[0], URI.create("urn:xmpp:rayo:cpa:beep:1"));
    parameters.put(SignalDetector.INITIAL_TIMEOUT, 300);
    detector.receiveSignals(
        -1, new Parameter[] {SignalDetector.PATTERN[0]}, RTC.NO_RTC, parameters);
    assertThat(next(SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED).getQualifier())
        .isEqualTo(SignalDetectorEvent.INITIAL_TIMEOUT_EXCEEDED);
  }

  @Test
  @DisplayName("N13 a connection that is released drops it")
  void dropped() throws MsControlException {
    analyse("beep:1");
    connection.release();
    assertThat(next(SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED).getError())
        .isEqualTo(MediaErr.CALL_DROPPED);
  }

  @Test
  @DisplayName("N01 N03 what is unknown or impossible is refused, and leaves the detector free")
  void refused() throws MsControlException {
    assertThatThrownBy(() -> analyse("smell:1")).isInstanceOf(UnsupportedException.class);
    assertThatThrownBy(() -> analyse("beep:1?colour=red")).isInstanceOf(UnsupportedException.class);
    assertThatThrownBy(() -> analyse("ring:1?plan=moon")).isInstanceOf(UnsupportedException.class);
    assertThatThrownBy(() -> analyse("beep:1?minDuration=x"))
        .isInstanceOf(InvalidDocumentException.class);
    assertThatThrownBy(() -> analyse("beep:1", "beep:1"))
        .isInstanceOf(InvalidDocumentException.class);
    var parameters = group.createParameters();
    parameters.put(SignalDetector.PATTERN[0], URI.create("urn:xmpp:rayo:cpa:beep:1"));
    parameters.put(SignalDetector.PATTERN[1], "12");
    var patterns = new Parameter[] {SignalDetector.PATTERN[0], SignalDetector.PATTERN[1]};
    assertThatThrownBy(() -> detector.receiveSignals(-1, patterns, RTC.NO_RTC, parameters))
        .isInstanceOf(UnsupportedException.class);
    parameters.remove(SignalDetector.PATTERN[1]);
    parameters.put(ExtParameter.DETECTOR_TERMINATOR, '#');
    var one = new Parameter[] {SignalDetector.PATTERN[0]};
    assertThatThrownBy(() -> detector.receiveSignals(-1, one, RTC.NO_RTC, parameters))
        .isInstanceOf(UnsupportedException.class);
    analyse("beep:1");
    assertThatThrownBy(() -> analyse("beep:1")).isInstanceOf(WrongStateException.class);
  }
}
