// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import java.util.ArrayList;
import java.util.List;
import org.rayo.testkit.rtp.Audio;

/**
 * Finds voiced speech by three properties that tones, noise and silence do not have together: a
 * pitch of the human voice, energy spread over several harmonics, and a level and pitch that move
 * as syllables do.
 */
final class SpeechDetector {
  /** Below this, in units of a 16-bit sample, nothing is heard. */
  private static final double SILENCE = 100;

  private static final int WINDOW = 2 * Frames.SIZE;
  private static final int SHORTEST_PITCH = Audio.RATE / 400;
  private static final int LONGEST_PITCH = Audio.RATE / 70;
  private static final double PERIODIC = 0.55;
  private static final double PURE = 0.85;

  /** A second: long enough for several syllables. */
  private static final int CONTEXT = 25;

  private static final double LIVELY = 0.15;

  private final short[] samples;
  private final Frames frames;

  SpeechDetector(Audio audio) {
    samples = audio.samples();
    frames = new Frames(audio);
  }

  List<Span> spans() {
    var voiced = new boolean[frames.count()];
    for (int frame = 0; frame + 1 < voiced.length; frame++) {
      voiced[frame] = frames.level(frame) > SILENCE && isVoiced(frame);
    }
    return frames.spans(frame -> voiced[frame] && isLively(voiced, frame));
  }

  /** Periodic like a voice, and not a pure tone, whose prediction from two samples is perfect. */
  private boolean isVoiced(int frame) {
    int start = frame * Frames.SIZE;
    double best = 0;
    for (int lag = SHORTEST_PITCH; lag <= LONGEST_PITCH; lag++) {
      best = Math.max(best, correlation(start, lag));
    }
    return best > PERIODIC && tonality(start) < PURE;
  }

  private double correlation(int start, int lag) {
    int end = Math.min(start + WINDOW, samples.length - lag);
    double cross = 0;
    double here = 1;
    double there = 1;
    for (int i = start; i < end; i++) {
      cross += (double) samples[i] * samples[i + lag];
      here += (double) samples[i] * samples[i];
      there += (double) samples[i + lag] * samples[i + lag];
    }
    return cross / Math.sqrt(here * there);
  }

  /** The share of the strongest 2 % of the spectrum in a window. */
  private double tonality(int start) {
    var spectrum = Spectrum.of(samples, start, 2 * WINDOW);
    return spectrum.shareOfPeaks(2);
  }

  /** Whether the level moves around this frame as that of a talker does. */
  private boolean isLively(boolean[] voiced, int frame) {
    var levels = new ArrayList<Double>();
    for (int i = Math.max(0, frame - CONTEXT); i < Math.min(voiced.length, frame + CONTEXT); i++) {
      if (voiced[i]) {
        levels.add(frames.level(i));
      }
    }
    double mean = levels.stream().mapToDouble(d -> d).average().orElse(0);
    double variance = levels.stream().mapToDouble(d -> (d - mean) * (d - mean)).average().orElse(0);
    return mean > 0 && Math.sqrt(variance) / mean > LIVELY;
  }
}
