// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

/**
 * Tells speech from silence by level: a frame counts as speech when its mean amplitude is well
 * above both a floor and the background noise that it has followed.
 */
final class SpeechGate {
  private static final int FLOOR = 120; // about -49 dBFS
  private static final int TIMES_NOISE = 3;

  private double noise = FLOOR / (double) TIMES_NOISE;

  boolean isSpeech(short[] frame) {
    long sum = 0;
    for (short sample : frame) {
      sum += Math.abs(sample);
    }
    double level = sum / (double) frame.length;
    noise += (level - noise) * (level < noise ? 0.2 : 0.002); // falls fast, rises slowly
    return level > Math.max(FLOOR, noise * TIMES_NOISE);
  }
}
