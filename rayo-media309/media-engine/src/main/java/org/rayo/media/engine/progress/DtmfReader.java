// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import org.rayo.media.engine.codec.AudioCodec;

/**
 * Keys in the audio (ITU-T Q.24), by Goertzel's method over blocks of 12.75 ms: two blocks with the
 * same key begin it, two without end it. The frequencies may be off by 1.5 %, one of the two may be
 * 8 dB louder.
 */
final class DtmfReader {
  private static final int BLOCK = 102;
  private static final double BLOCK_MILLIS = 1000.0 * BLOCK / AudioCodec.SAMPLE_RATE;
  private static final String KEYS = "123A456B789C*0#D";
  private static final char NONE = 0;
  private static final double TWIST = 6.3;
  private static final double STANDS_OUT = 6.3;
  private static final double SHARE = 0.6;
  private static final float[] COEFFICIENTS = new float[8];

  static {
    int[] hertz = {697, 770, 852, 941, 1209, 1336, 1477, 1633};
    for (int i = 0; i < hertz.length; i++) {
      COEFFICIENTS[i] = (float) (2 * Math.cos(2 * Math.PI * hertz[i] / AudioCodec.SAMPLE_RATE));
    }
  }

  /** Hears about keys. */
  interface Keys {
    void released(char key, int millis);
  }

  private final double minPower;
  private final Keys keys;
  private final float[] s1 = new float[8];
  private final float[] s2 = new float[8];
  private final double[] powers = new double[8];
  private double energy;
  private int count;
  private char before = NONE;
  private char down = NONE;
  private int blocks;
  private int misses;

  DtmfReader(double minPower, Keys keys) {
    this.minPower = minPower;
    this.keys = keys;
  }

  void frame(short[] samples) {
    for (short sample : samples) {
      float x = sample / 32768f;
      energy += x * x;
      for (int i = 0; i < 8; i++) {
        float s = x + COEFFICIENTS[i] * s1[i] - s2[i];
        s2[i] = s1[i];
        s1[i] = s;
      }
      if (++count == BLOCK) {
        block(key());
        count = 0;
      }
    }
  }

  /** Whether a key is being pressed. */
  boolean isDown() {
    return down != NONE;
  }

  private char key() {
    for (int i = 0; i < 8; i++) {
      powers[i] = s1[i] * s1[i] + s2[i] * s2[i] - COEFFICIENTS[i] * s1[i] * s2[i];
      s1[i] = 0;
      s2[i] = 0;
    }
    double whole = energy;
    energy = 0;
    if (whole / BLOCK < minPower) {
      return NONE;
    }
    int row = loudest(0);
    int column = loudest(4);
    if (row < 0 || column < 0) {
      return NONE;
    }
    double low = powers[row];
    double high = powers[column];
    boolean balanced = low < TWIST * high && high < TWIST * low;
    boolean alone = (low + high) * 2 / BLOCK > SHARE * whole;
    return balanced && alone ? KEYS.charAt(4 * row + column - 4) : NONE;
  }

  /** The frequency of a group of four that stands out; -1 when none does. */
  private int loudest(int first) {
    int best = first;
    for (int i = first + 1; i < first + 4; i++) {
      best = powers[i] > powers[best] ? i : best;
    }
    for (int i = first; i < first + 4; i++) {
      if (i != best && powers[i] * STANDS_OUT > powers[best]) {
        return -1;
      }
    }
    return best;
  }

  private void block(char key) {
    if (down != NONE) {
      blocks++;
      misses = key == down ? 0 : misses + 1;
      if (misses >= 2) {
        keys.released(down, (int) Math.round((blocks - misses) * BLOCK_MILLIS));
        down = NONE;
      }
    }
    if (down == NONE && key != NONE && key == before) {
      down = key;
      blocks = 2;
      misses = 0;
    }
    before = key;
  }
}
