// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** The calling tone of a fax (ITU-T T.30): 1100 Hz for half a second; told when that is over. */
final class CngDetector implements Detector {
  private static final int LOWEST = 1060;
  private static final int HIGHEST = 1140;
  private static final int SHORTEST = 400;
  private static final int LONGEST = 600;

  private final double minPower;
  private final SignalSink sink;
  private final ToneRun run = new ToneRun();

  CngDetector(SignalWatch watch, SignalSink sink) {
    this.minPower = Windows.power(watch.parameters().volume());
    this.sink = sink;
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    if (run.frame(tone.isTone(LOWEST, HIGHEST, minPower))
        && run.ended() >= SHORTEST
        && run.ended() <= LONGEST) {
      sink.found(SignalKind.FAX_CNG, run.ended(), null);
    }
  }
}
