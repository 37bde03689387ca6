// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** Counts the frames of a tone; one frame that is disturbed does not end it. */
final class ToneRun {
  private int frames;
  private int missing;
  private int ended;

  /**
   * @return whether a run has just ended; {@link #ended} is its length
   */
  boolean frame(boolean heard) {
    if (heard) {
      frames += 1 + missing;
      missing = 0;
      return false;
    }
    if (frames > 0 && ++missing > 1) {
      ended = frames;
      reset();
      return true;
    }
    return false;
  }

  void reset() {
    frames = 0;
    missing = 0;
  }

  int millis() {
    return frames * Detector.FRAME_MILLIS;
  }

  /** Milliseconds of the run that ended last. */
  int ended() {
    return ended * Detector.FRAME_MILLIS;
  }
}
