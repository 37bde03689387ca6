// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/**
 * Special information tones (ITU-T E.180, and their North American variants): three tones that
 * rise, about 950, 1400 and 1800 Hz for 0.2 to 0.45 s each. Told at the end of the third.
 */
final class SitDetector implements Detector {
  private static final int[] LOWEST = {890, 1340, 1740};
  private static final int[] HIGHEST = {1010, 1460, 1835};
  private static final int SHORTEST = 200;
  private static final int LONGEST = 460;
  private static final int LONGEST_GAP = 80;

  private final double minPower;
  private final SignalSink sink;
  private final ToneRun[] runs = {new ToneRun(), new ToneRun(), new ToneRun()};
  private int next;
  private int gap;
  private int millis;

  SitDetector(SignalWatch watch, SignalSink sink) {
    this.minPower = Windows.power(watch.parameters().volume());
    this.sink = sink;
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    gap += FRAME_MILLIS;
    for (int i = 0; i < runs.length; i++) {
      if (runs[i].frame(tone.isTone(LOWEST[i], HIGHEST[i], minPower))) {
        ended(i, runs[i].ended());
      } else if (runs[i].millis() > 0 && i == next) {
        gap = 0;
      }
    }
    if (gap > LONGEST_GAP + SHORTEST) {
      next = 0;
    }
  }

  private void ended(int which, int length) {
    if (length < SHORTEST || length > LONGEST || which != next && which != 0) {
      next = 0;
      return;
    }
    millis = which == 0 ? length : millis + length;
    next = which + 1;
    gap = 0;
    if (next == runs.length) {
      next = 0;
      sink.found(SignalKind.SIT, millis, null);
    }
  }
}
