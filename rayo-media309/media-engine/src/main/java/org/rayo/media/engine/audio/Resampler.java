// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import org.rayo.media.engine.codec.AudioCodec;

/**
 * Converts any rate to 8 kHz with a windowed sinc, whose cut-off lies below the lower of both
 * Nyquist frequencies.
 */
public final class Resampler {
  private static final int LOBES = 16;
  private static final int PHASES = 128;

  private Resampler() {}

  /** The input itself when it has the right rate. */
  public static short[] toTelephone(short[] input, int rate) {
    if (rate == AudioCodec.SAMPLE_RATE || input.length == 0) {
      return input;
    }
    double step = rate / (double) AudioCodec.SAMPLE_RATE;
    double cutoff = 0.95 * Math.min(1, 1 / step);
    int half = (int) Math.ceil(LOBES / cutoff);
    float[][] filter = filter(cutoff, half);
    var output = new short[(int) (input.length / step)];
    for (int i = 0; i < output.length; i++) {
      double centre = i * step;
      int whole = (int) centre;
      float[] taps = filter[(int) ((centre - whole) * PHASES)];
      float sum = 0;
      int from = Math.max(0, whole - half + 1);
      int to = Math.min(input.length - 1, whole + half);
      for (int j = from; j <= to; j++) {
        sum += input[j] * taps[j - whole + half - 1];
      }
      output[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return output;
  }

  /** One row of taps per fractional position; each row sums to one. */
  private static float[][] filter(double cutoff, int half) {
    var rows = new float[PHASES][2 * half];
    for (int phase = 0; phase < PHASES; phase++) {
      double sum = 0;
      for (int tap = 0; tap < 2 * half; tap++) {
        double x = tap - half + 1 - (phase + 0.5) / PHASES;
        double window = 0.5 + 0.5 * Math.cos(Math.PI * Math.clamp(x / half, -1, 1));
        double angle = Math.PI * x * cutoff;
        double value = window * (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle);
        rows[phase][tap] = (float) value;
        sum += value;
      }
      for (int tap = 0; tap < 2 * half; tap++) {
        rows[phase][tap] /= (float) sum;
      }
    }
    return rows;
  }
}
