// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.time.Duration;
import java.util.List;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;

/** Four tones that nobody mistakes for speech. */
final class Tune {
  private static final List<Double> TONES = List.of(523.0, 659.0, 784.0, 1047.0);
  private static final Duration LENGTH = Duration.ofMillis(400);
  private static final Duration HEARD = Duration.ofMillis(250);

  private Tune() {}

  static Audio audio() {
    var parts = TONES.stream().map(hertz -> Audio.tone(hertz, LENGTH).samples()).toList();
    var samples = new short[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, samples, at, part.length);
      at += part.length;
    }
    return new Audio(samples);
  }

  static boolean isIn(Audio heard) {
    var judge = new AudioJudge(heard);
    return TONES.stream().allMatch(hertz -> judge.hasTone(hertz, HEARD));
  }
}
