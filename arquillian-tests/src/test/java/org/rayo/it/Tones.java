// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.time.Duration;
import java.util.Arrays;
import org.rayo.testkit.rtp.Audio;

/** Audio that is told apart at any place in it. */
final class Tones {
  private Tones() {}

  /** Sines one after the other, each of that length. */
  static Audio melody(Duration each, double... hertz) {
    var parts = Arrays.stream(hertz).mapToObj(h -> Audio.tone(h, each).samples()).toList();
    var samples = new short[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, samples, at, part.length);
      at += part.length;
    }
    return new Audio(samples);
  }
}
