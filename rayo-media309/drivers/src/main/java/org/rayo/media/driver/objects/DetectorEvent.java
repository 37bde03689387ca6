// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URL;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.mediagroup.signals.SpeechRecognitionEvent;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.input.InputEnd;

/**
 * Reports keys. Grammars make a DTMF collection a recognition, so a match carries the result
 * document, NLSML, behind {@link #getSemanticResult}.
 */
final class DetectorEvent extends EngineResourceEvent<SignalDetector>
    implements SpeechRecognitionEvent {
  private final String digits;
  private final int patternIndex;
  private final InputEnd.@Nullable Match match;

  DetectorEvent(SignalDetector source, EventType type, Outcome outcome, String digits) {
    super(source, type, outcome);
    this.digits = digits;
    this.patternIndex = -1;
    this.match = null;
  }

  /** The end of a collection. */
  DetectorEvent(
      SignalDetector source,
      Outcome outcome,
      String digits,
      int patternIndex,
      InputEnd.@Nullable Match match) {
    super(source, SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED, outcome);
    this.digits = digits;
    this.patternIndex = patternIndex;
    this.match = match;
  }

  @Override
  public String getSignalString() {
    return digits;
  }

  @Override
  public Value[] getSignalBuffer() {
    return SignalSet.values(digits);
  }

  @Override
  public int getPatternIndex() {
    return patternIndex;
  }

  /** The keys with spaces between; null without a match. */
  @Override
  public @Nullable String getUserInput() {
    return match == null ? null : String.join(" ", match.digits().split(""));
  }

  @Override
  public @Nullable String getTag() {
    return match == null ? null : match.interpretation();
  }

  /** Can be opened any number of times; null without a match. */
  @Override
  public @Nullable URL getSemanticResult() {
    return match == null ? null : DocumentUrl.of("application/nlsml+xml", match.nlsml());
  }
}
