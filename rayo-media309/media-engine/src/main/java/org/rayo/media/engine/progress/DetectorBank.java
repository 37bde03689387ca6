// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The detectors of one analysis; confined to a tick thread. */
final class DetectorBank {
  private final ToneMeter tone = new ToneMeter();
  private final Detector[] detectors;

  DetectorBank(ProgressRequest request, SignalSink sink) {
    this.detectors =
        request.watches().stream()
            .map(watch -> detector(watch, sink))
            .filter(Objects::nonNull)
            .toArray(Detector[]::new);
  }

  /** Null when nothing has to be listened for in the audio. */
  private static @Nullable Detector detector(SignalWatch watch, SignalSink sink) {
    return switch (watch.kind()) {
      case BEEP -> new BeepDetector(watch, sink);
      case DTMF -> watch.parameters().flag("inband", true) ? new DtmfDetector(watch, sink) : null;
      case VAD -> new VadDetector(watch, sink);
      case SPEECH -> new SpeechDetector(watch, sink);
      case FAX_CED -> new CedDetector(watch, sink);
      case FAX_CNG -> new CngDetector(watch, sink);
      case SIT -> new SitDetector(watch, sink);
      case MODEM -> new ModemDetector(watch, sink);
      case RING, BUSY, CONGESTION, OFFHOOK ->
          new CadenceDetector(watch, Objects.requireNonNull(watch.plan().tone(watch.kind())), sink);
    };
  }

  /** Takes the next 20 ms. */
  void frame(short[] samples) {
    tone.measure(samples);
    for (var detector : detectors) {
      detector.frame(samples, tone);
    }
  }
}
