// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import java.time.Duration;
import org.rayo.testkit.rtp.Audio;

/** Looks for one piece of audio in another, whatever its volume. */
final class ContentMatcher {
  private static final int BLOCK = Audio.RATE / 8;

  /** Clocks drift and players skip: a block may be this far from its place. */
  private static final int PLAY = Audio.RATE / 50;

  private static final double SAME = 0.8;
  private static final double SILENCE = 50;

  private final short[] heard;
  private final short[] expected;

  ContentMatcher(Audio heard, Audio expected) {
    this.heard = heard.samples();
    this.expected = expected.samples();
  }

  Match match() {
    int offset = bestOffset();
    return new Match(
        Duration.ofMillis(offset * 1000L / Audio.RATE), similarity(offset), snr(offset));
  }

  /** The peak of the cross-correlation. */
  private int bestOffset() {
    int size = Fft.sizeFor(heard.length + expected.length);
    var re = new double[size];
    var im = new double[size];
    var otherRe = new double[size];
    var otherIm = new double[size];
    copy(heard, re);
    copy(expected, otherRe);
    Fft.transform(re, im);
    Fft.transform(otherRe, otherIm);
    for (int i = 0; i < size; i++) {
      double real = re[i] * otherRe[i] + im[i] * otherIm[i];
      im[i] = im[i] * otherRe[i] - re[i] * otherIm[i];
      re[i] = real;
    }
    Fft.inverse(re, im);
    int best = 0;
    for (int i = 1; i < heard.length; i++) {
      best = re[i] > re[best] ? i : best;
    }
    return best;
  }

  private static void copy(short[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i];
    }
  }

  private double similarity(int offset) {
    int blocks = 0;
    int found = 0;
    for (int start = 0; start + BLOCK <= expected.length; start += BLOCK) {
      if (Math.sqrt(energy(expected, start, BLOCK) / BLOCK) > SILENCE) {
        blocks++;
        found += isThere(start, offset + start) ? 1 : 0;
      }
    }
    return blocks == 0 ? 0 : (double) found / blocks;
  }

  private boolean isThere(int block, int place) {
    for (int at = place - PLAY; at <= place + PLAY; at++) {
      if (at >= 0 && at + BLOCK <= heard.length && correlation(block, at) > SAME) {
        return true;
      }
    }
    return false;
  }

  private double correlation(int block, int at) {
    double norm = Math.sqrt(energy(expected, block, BLOCK) * energy(heard, at, BLOCK));
    return norm == 0 ? 0 : cross(block, at, BLOCK) / norm;
  }

  private double snr(int offset) {
    int length = Math.min(expected.length, heard.length - offset);
    double signal = energy(expected, 0, length);
    double noise = energy(heard, offset, length);
    double cross = cross(0, offset, length);
    if (signal == 0 || cross <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double wanted = cross * cross / signal;
    return 10 * Math.log10(wanted / Math.max(1e-9, noise - wanted));
  }

  private double cross(int block, int at, int length) {
    double cross = 0;
    for (int i = 0; i < length; i++) {
      cross += (double) expected[block + i] * heard[at + i];
    }
    return cross;
  }

  private static double energy(short[] samples, int start, int length) {
    double energy = 0;
    for (int i = start; i < start + length; i++) {
      energy += (double) samples[i] * samples[i];
    }
    return energy;
  }
}
