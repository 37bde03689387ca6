// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.testing;

/** Sines and how to find them again. */
public final class Tone {
  private Tone() {}

  public static short[] sine(double hertz, int millis, int rate, double amplitude) {
    var samples = new short[(int) ((long) millis * rate / 1000)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (amplitude * 32767 * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }

  /**
   * Share of the signal's power at a frequency (Goertzel): 1 for a pure tone of it, about 0
   * without; 0 for silence.
   */
  public static double share(short[] samples, double hertz) {
    double w = 2 * Math.PI * hertz / 8000;
    double coefficient = 2 * Math.cos(w);
    double s1 = 0;
    double s2 = 0;
    double power = 0;
    for (short sample : samples) {
      double s = sample + coefficient * s1 - s2;
      s2 = s1;
      s1 = s;
      power += (double) sample * sample;
    }
    if (power < 100.0 * samples.length) {
      return 0;
    }
    return (s1 * s1 + s2 * s2 - coefficient * s1 * s2) * 2 / (power * samples.length);
  }

  public static double rms(short[] samples) {
    double power = 0;
    for (short sample : samples) {
      power += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : Math.sqrt(power / samples.length);
  }
}
