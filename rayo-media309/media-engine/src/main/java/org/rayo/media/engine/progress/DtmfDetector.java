// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** Keys that come as tones. */
final class DtmfDetector implements Detector {
  private final DtmfReader reader;

  DtmfDetector(SignalWatch watch, SignalSink sink) {
    this.reader =
        new DtmfReader(
            Windows.power(watch.parameters().volume()),
            (key, millis) -> sink.found(SignalKind.DTMF, millis, String.valueOf(key)));
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    reader.frame(samples);
  }
}
