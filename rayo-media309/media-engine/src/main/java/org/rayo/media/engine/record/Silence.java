// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

/** For how long nobody has spoken. One thread at a time. */
final class Silence {
  private final SpeechGate gate = new SpeechGate();
  private boolean broken;
  private long samples;

  void hear(short[] frame) {
    if (gate.isSpeech(frame)) {
      broken = true;
      samples = 0;
    } else {
      samples += frame.length;
    }
  }

  /** Whether anybody has ever spoken. */
  boolean isBroken() {
    return broken;
  }

  /** Since the last word, or since the beginning. */
  long samples() {
    return samples;
  }
}
