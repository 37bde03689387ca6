// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import java.util.Arrays;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * Changes tempo and keeps pitch: WSOLA with a 10 ms hop. Each hop cross-fades from what would have
 * followed naturally into the most similar stretch near the place that the tempo asks for.
 */
public final class TimeStretch {
  private static final int HOP = AudioCodec.FRAME / 2;
  private static final int SEARCH = 48; // 6 ms each way: a period of 83 Hz in all
  private static final int REACH = HOP + SEARCH;

  private final short[] region = new short[2 * REACH + HOP];
  private final short[] natural = new short[HOP];
  private double position;
  private boolean running;

  /** The next {@link #read} starts here without a cross-fade. */
  public void moveTo(int sample) {
    position = sample;
    running = false;
  }

  /** Where in the list the output has come to. */
  public int position() {
    return (int) position;
  }

  /** Fills 20 ms from the list at the given tempo; 1 = as it is. */
  public void read(PlayList list, double tempo, short[] frame) {
    for (int hop = 0; hop < AudioCodec.FRAME; hop += HOP) {
      int target = (int) position;
      int chosen = target;
      if (running) {
        list.read(target - SEARCH, region, 0, 2 * SEARCH + HOP);
        chosen = target - SEARCH + bestOffset();
        crossFade(chosen - target + SEARCH, frame, hop);
      } else {
        list.read(target, frame, hop, HOP);
        running = true;
      }
      list.read(chosen + HOP, natural, 0, HOP);
      position += HOP * tempo;
    }
  }

  private int bestOffset() {
    long best = Long.MIN_VALUE;
    int at = SEARCH;
    for (int offset = 0; offset <= 2 * SEARCH; offset++) {
      long sum = 0;
      for (int i = 0; i < HOP; i += 2) {
        sum += natural[i] * region[offset + i];
      }
      if (sum > best) {
        best = sum;
        at = offset;
      }
    }
    return at;
  }

  private void crossFade(int offset, short[] frame, int to) {
    for (int i = 0; i < HOP; i++) {
      frame[to + i] = (short) ((natural[i] * (HOP - i) + region[offset + i] * i) / HOP);
    }
  }

  /** Forgets all audio. */
  public void clear() {
    Arrays.fill(natural, (short) 0);
    running = false;
  }
}
