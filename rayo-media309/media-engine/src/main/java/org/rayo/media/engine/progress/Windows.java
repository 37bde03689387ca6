// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** Weights and units. */
final class Windows {
  private Windows() {}

  static float[] hann(int length) {
    var window = new float[length];
    for (int i = 0; i < length; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length));
    }
    return window;
  }

  /** Mean square of a level in dB, 0 being full scale; of one over the noise the least there is. */
  static double power(int decibels) {
    return Math.pow(10, (decibels > 0 ? -50 : decibels) / 10.0);
  }
}
