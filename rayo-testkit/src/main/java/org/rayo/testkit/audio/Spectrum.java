// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import java.util.Arrays;

/** A power spectrum. */
final class Spectrum {
  private final double[] power;

  private Spectrum(double[] power) {
    this.power = power;
  }

  /** Of a stretch of samples under a Hann window; what lies behind the end is silence. */
  static Spectrum of(short[] samples, int start, int length) {
    int size = Fft.sizeFor(length);
    var re = new double[size];
    var im = new double[size];
    for (int i = 0; i < length && start + i < samples.length; i++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (length - 1));
      re[i] = samples[start + i] * window;
    }
    Fft.transform(re, im);
    var power = new double[size / 2];
    for (int i = 1; i < power.length; i++) {
      power[i] = re[i] * re[i] + im[i] * im[i];
    }
    return new Spectrum(power);
  }

  /**
   * How much of all power is in so many narrow peaks: near 1 for tones and pairs of tones.
   *
   * @param peaks each takes the bins into which the window smears a pure tone
   */
  double shareOfPeaks(int peaks) {
    var left = power.clone();
    double all = sum(left, 0, left.length);
    double inPeaks = 0;
    for (int peak = 0; peak < peaks; peak++) {
      int top = 0;
      for (int i = 0; i < left.length; i++) {
        top = left[i] > left[top] ? i : top;
      }
      int from = Math.max(0, top - 3);
      int to = Math.min(left.length, top + 4);
      inPeaks += sum(left, from, to);
      Arrays.fill(left, from, to, 0);
    }
    return all == 0 ? 0 : inPeaks / all;
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
