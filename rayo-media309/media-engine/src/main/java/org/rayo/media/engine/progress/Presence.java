// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.util.List;
import org.rayo.media.engine.codec.AudioCodec;

/**
 * Whether a sound of one or more known frequencies is there, by Goertzel's method over 60 ms (20 ms
 * for frequencies that are far apart), every 20 ms. It is there when it makes up most of what is
 * heard, and as long as it keeps a quarter of its power: so the edges are where half the window has
 * it.
 */
final class Presence {
  private static final double SHARE_OF_ONE = 0.6;
  private static final double SHARE_OF_MANY = 0.45;
  private static final double LEAST_OF_EACH = 0.08;
  private static final int FRAME = AudioCodec.FRAME;

  private final float[] window;
  private final float[] heard;
  private final float[] coefficients;
  private final double neededShare;
  private final double minPower;
  private double usual;
  private boolean on;

  Presence(List<Integer> hertz, double minPower) {
    this.window = Windows.hann(hertz.getFirst() < 1000 ? 3 * FRAME : FRAME);
    this.heard = new float[window.length];
    this.coefficients = new float[hertz.size()];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = (float) (2 * Math.cos(2 * Math.PI * hertz.get(i) / AudioCodec.SAMPLE_RATE));
    }
    this.neededShare = hertz.size() == 1 ? SHARE_OF_ONE : SHARE_OF_MANY;
    this.minPower = minPower;
  }

  /** Takes 20 ms, and tells whether the sound is there. */
  boolean frame(short[] samples) {
    int kept = heard.length - FRAME;
    System.arraycopy(heard, FRAME, heard, 0, kept);
    for (int i = 0; i < FRAME; i++) {
      heard[kept + i] = samples[i] / 32768f;
    }
    double energy = 0;
    for (int i = 0; i < heard.length; i++) {
      double weighted = window[i] * heard[i];
      energy += weighted * weighted;
    }
    double power = energy / (heard.length * 0.375);
    double share = power < minPower / 8 ? 0 : share(energy);
    return judge(share, share * power);
  }

  /** Of the frequencies in what was heard; 0 when one of them is as good as missing. */
  private double share(double energy) {
    double sum = 0;
    double least = Double.MAX_VALUE;
    for (float coefficient : coefficients) {
      double one = goertzel(coefficient);
      sum += one;
      least = Math.min(least, one);
    }
    return least < LEAST_OF_EACH * sum ? 0 : sum / (energy * heard.length / 3);
  }

  private double goertzel(float coefficient) {
    float s1 = 0;
    float s2 = 0;
    for (int i = 0; i < heard.length; i++) {
      float s = window[i] * heard[i] + coefficient * s1 - s2;
      s2 = s1;
      s1 = s;
    }
    return s1 * s1 + s2 * s2 - coefficient * s1 * s2;
  }

  private boolean judge(double share, double tonePower) {
    if (share >= neededShare && tonePower >= minPower) {
      usual = Math.max(usual * 0.98, tonePower);
      on = tonePower >= (on ? 0.2 : 0.3) * usual;
    } else {
      usual *= 0.995;
      on = on && share >= 0.7 * neededShare && tonePower >= 0.2 * usual;
    }
    return on;
  }
}
