// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

/**
 * Tells who speaks by level: loud for 60 ms begins, quiet for 0.6 s ends. Loud is what stands out
 * from the background, which is followed up to a limit, so that nobody who really speaks becomes
 * background.
 */
final class SpeakerDetector {
  private static final int FLOOR = 150; // about -47 dBFS
  private static final int CEILING = 1000; // about -30 dBFS
  private static final int TIMES_NOISE = 3;
  private static final int BEGIN_FRAMES = 3;
  private static final int END_FRAMES = 30;

  private double noise = FLOOR / (double) TIMES_NOISE;
  private int loudFrames;
  private int quietFrames;
  private boolean speaking;

  boolean isSpeaking() {
    return speaking;
  }

  /**
   * Takes 20 ms.
   *
   * @param heard false for silence; the frame does not matter then
   * @return whether that began or ended speaking
   */
  boolean changes(short[] frame, boolean heard) {
    if (heard && isLoud(frame)) {
      quietFrames = 0;
      loudFrames++;
    } else {
      loudFrames = 0;
      quietFrames++;
    }
    boolean before = speaking;
    speaking = speaking ? quietFrames < END_FRAMES : loudFrames >= BEGIN_FRAMES;
    return speaking != before;
  }

  private boolean isLoud(short[] frame) {
    long sum = 0;
    for (short sample : frame) {
      sum += Math.abs(sample);
    }
    double level = sum / (double) frame.length;
    noise += (level - noise) * (level < noise ? 0.2 : 0.002); // falls fast, rises slowly
    return level > Math.clamp(noise * TIMES_NOISE, FLOOR, CEILING);
  }
}
