// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.engine.testing.Tone;

@DisplayName("H07 H08 who speaks")
class SpeakerDetectorTest {
  private static final short[] TONE = Tone.sine(440, 20, 8000, 0.2);
  private final SpeakerDetector detector = new SpeakerDetector();

  private int changes(short[] frame, boolean heard, int times) {
    int changes = 0;
    for (int i = 0; i < times; i++) {
      changes += detector.changes(frame, heard) ? 1 : 0;
    }
    return changes;
  }

  private static short[] noise(int amplitude) {
    var random = new Random(1);
    var frame = new short[160];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (short) random.nextInt(-amplitude, amplitude);
    }
    return frame;
  }

  @Test
  void aClickIsNotSpeech() {
    assertThat(changes(TONE, true, 2)).isZero();
    assertThat(changes(TONE, false, 100)).isZero();
  }

  @Test
  void speechBeginsAndEndsOnce() {
    assertThat(changes(TONE, true, 3)).isOne();
    assertThat(detector.isSpeaking()).isTrue();
    assertThat(changes(TONE, true, 3000)).isZero(); // a minute: never taken for background
    assertThat(changes(TONE, false, 29)).isZero(); // a pause between words
    assertThat(changes(TONE, true, 1)).isZero();
    assertThat(changes(TONE, false, 30)).isOne();
    assertThat(detector.isSpeaking()).isFalse();
    assertThat(changes(TONE, false, 100)).isZero();
  }

  @Test
  void aNoisyLineIsNotASpeaker() {
    assertThat(changes(noise(200), true, 1000)).isZero();
  }
}
