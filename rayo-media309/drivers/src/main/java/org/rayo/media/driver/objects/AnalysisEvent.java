// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.time.Duration;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.ProgressSignalEvent;
import org.rayo.media.engine.progress.ProgressSignal;
import org.rayo.media.engine.progress.SignalKind;

/** Reports what an analysis found, and its end. */
final class AnalysisEvent extends EngineResourceEvent<SignalDetector>
    implements ProgressSignalEvent {
  private final @Nullable ProgressSignal signal;
  private final int patternIndex;

  AnalysisEvent(
      SignalDetector source,
      EventType type,
      Outcome outcome,
      int patternIndex,
      @Nullable ProgressSignal signal) {
    super(source, type, outcome);
    this.patternIndex = patternIndex;
    this.signal = signal;
  }

  @Override
  public @Nullable String getSignalType() {
    return signal == null ? null : signal.kind().uri();
  }

  @Override
  public @Nullable Duration getSignalDuration() {
    return signal == null || signal.millis() == 0 ? null : Duration.ofMillis(signal.millis());
  }

  @Override
  public @Nullable String getSignalValue() {
    return signal == null ? null : signal.value();
  }

  /** The key, if it is one. */
  @Override
  public String getSignalString() {
    return signal != null && signal.kind() == SignalKind.DTMF && signal.value() != null
        ? signal.value()
        : "";
  }

  @Override
  public Value[] getSignalBuffer() {
    return SignalSet.values(getSignalString());
  }

  @Override
  public int getPatternIndex() {
    return patternIndex;
  }
}
