// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import org.rayo.media.engine.codec.AudioCodec;

/**
 * Measures 20 ms as if it were one sine: its frequency, how much of the whole it is, and whether it
 * is steady. The frequency is found by Pisarenko's method: of a sine in white noise the
 * autocorrelation at lags 1 and 2 is that of the sine alone, so noise does not shift it, and a Hann
 * window keeps the ends of the frame from doing so. Its share is measured by Goertzel's method. Two
 * sines that are too close for that are told by their beat.
 */
final class ToneMeter {
  private static final int LENGTH = AudioCodec.FRAME - 2;
  private static final float[] WINDOW = Windows.hann(LENGTH);
  private static final double FULL_SCALE = 32768.0 * 32768.0;
  private static final double MAYBE_PURE = 0.7;
  private static final double PURE = 0.75;
  private static final double STEADY = 0.4;
  private static final int PART = AudioCodec.FRAME / 4;

  private double hertz;
  private double purity;
  private double power;
  private double steadiness;

  void measure(short[] samples) {
    double r0 = 0;
    double r1 = 0;
    double r2 = 0;
    for (int i = 0; i < LENGTH; i++) {
      float middle = WINDOW[i] * samples[i + 1];
      r0 += middle * samples[i + 1];
      r1 += 0.5f * middle * (samples[i] + samples[i + 2]);
      r2 += WINDOW[i] * samples[i] * samples[i + 2];
    }
    double windowSum = LENGTH / 2.0;
    power = r0 / windowSum / FULL_SCALE;
    double root = Math.sqrt(r2 * r2 + 8 * r1 * r1);
    if (r0 < windowSum || root == 0) { // less than one step of the converter
      hertz = 0;
      purity = 0;
      return;
    }
    double cosine = root - r2 > root * 1e-9 ? 2 * r1 / (root - r2) : Math.signum(r1);
    cosine = Math.clamp(cosine, -1.0, 1.0);
    purity = Math.clamp((2 * r1 * cosine - r2) / r0, 0.0, 1.0);
    if (purity >= MAYBE_PURE) {
      purity = share(samples, (float) (2 * cosine));
      steadiness = steadiness(samples);
    }
    hertz = Math.acos(cosine) * AudioCodec.SAMPLE_RATE / (2 * Math.PI);
  }

  private static double share(short[] samples, float coefficient) {
    float s1 = 0;
    float s2 = 0;
    double energy = 0;
    for (int i = 0; i < LENGTH; i++) {
      float weighted = WINDOW[i] * samples[i + 1];
      energy += weighted * weighted;
      float s = weighted + coefficient * s1 - s2;
      s2 = s1;
      s1 = s;
    }
    return ((double) s1 * s1 + (double) s2 * s2 - (double) coefficient * s1 * s2)
        / (energy * LENGTH / 3);
  }

  /** The least power of 5 ms as a share of the most. */
  private static double steadiness(short[] samples) {
    double least = Double.MAX_VALUE;
    double most = 1;
    for (int start = 0; start < AudioCodec.FRAME; start += PART) {
      double sum = 0;
      for (int i = start; i < start + PART; i++) {
        sum += samples[i] * samples[i];
      }
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    return least / most;
  }

  double hertz() {
    return hertz;
  }

  /** Whether it is nearly all one tone that neither begins, ends nor beats. */
  boolean isPure() {
    return purity >= PURE && steadiness >= STEADY;
  }

  /** Mean square of all that was heard, 1 being full scale. */
  double power() {
    return power;
  }

  /** Whether it is one tone between two frequencies, and loud enough. */
  boolean isTone(double lowest, double highest, double minPower) {
    return isPure() && power >= minPower && hertz >= lowest && hertz <= highest;
  }
}
