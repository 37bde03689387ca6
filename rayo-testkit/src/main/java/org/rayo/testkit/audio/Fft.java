// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

/** The fast Fourier transform in place, radix 2. */
final class Fft {
  private Fft() {}

  /** The power of two that holds so many values. */
  static int sizeFor(int length) {
    return length <= 1 ? 1 : Integer.highestOneBit(length - 1) << 1;
  }

  static void transform(double[] re, double[] im) {
    reorder(re, im);
    for (int half = 1; half < re.length; half <<= 1) {
      double step = -Math.PI / half;
      for (int k = 0; k < half; k++) {
        double cos = Math.cos(step * k);
        double sin = Math.sin(step * k);
        for (int i = k; i < re.length; i += 2 * half) {
          int j = i + half;
          double r = re[j] * cos - im[j] * sin;
          double m = re[j] * sin + im[j] * cos;
          re[j] = re[i] - r;
          im[j] = im[i] - m;
          re[i] += r;
          im[i] += m;
        }
      }
    }
  }

  /** The inverse but for the factor 1/n. */
  static void inverse(double[] re, double[] im) {
    transform(im, re);
  }

  private static void reorder(double[] re, double[] im) {
    int shift = Integer.numberOfLeadingZeros(re.length) + 1;
    for (int i = 0; i < re.length; i++) {
      int j = re.length == 1 ? 0 : Integer.reverse(i) >>> shift;
      if (i < j) {
        swap(re, i, j);
        swap(im, i, j);
      }
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
