// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.rayo.testkit.rtp.Audio;

/** Audio cut into frames of 20 ms, as RTP carries it. */
final class Frames {
  static final int SIZE = Audio.RATE / 50;
  private static final int MILLIS = 20;

  private final short[] samples;

  Frames(Audio audio) {
    samples = audio.samples();
  }

  int count() {
    return samples.length / SIZE;
  }

  /** Root mean square of one frame. */
  double level(int frame) {
    double energy = 0;
    for (int i = frame * SIZE; i < (frame + 1) * SIZE; i++) {
      energy += (double) samples[i] * samples[i];
    }
    return Math.sqrt(energy / SIZE);
  }

  /** The share of a frame's energy that is a sine of that frequency, by Goertzel's algorithm. */
  double share(int frame, double hertz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Audio.RATE);
    double previous = 0;
    double before = 0;
    double energy = 0;
    for (int i = frame * SIZE; i < (frame + 1) * SIZE; i++) {
      double now = samples[i] + coefficient * previous - before;
      before = previous;
      previous = now;
      energy += (double) samples[i] * samples[i];
    }
    double power = previous * previous + before * before - coefficient * previous * before;
    return energy == 0 ? 0 : Math.min(1, 2 * power / (SIZE * energy));
  }

  /** Joins neighbouring frames that have a property. */
  List<Span> spans(IntPredicate property) {
    var spans = new ArrayList<Span>();
    int start = -1;
    for (int frame = 0; frame <= count(); frame++) {
      boolean inside = frame < count() && property.test(frame);
      if (inside && start < 0) {
        start = frame;
      } else if (!inside && start >= 0) {
        spans.add(new Span(at(start), at(frame)));
        start = -1;
      }
    }
    return spans;
  }

  static Duration at(int frame) {
    return Duration.ofMillis((long) frame * MILLIS);
  }
}
