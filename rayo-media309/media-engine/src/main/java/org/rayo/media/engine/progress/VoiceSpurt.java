// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** From the first sound of a voice to a silence that is long enough, leaving out short noises. */
final class VoiceSpurt {
  private final VoiceGate gate;
  private final int shortest;
  private final int finalSilence;
  private boolean speaking;
  private int voiced;
  private int silent;
  private int total;

  VoiceSpurt(SignalWatch watch, int finalSilence) {
    this.gate = new VoiceGate(watch);
    this.shortest = watch.parameters().millis("minSpeechDuration", 80);
    this.finalSilence = finalSilence;
  }

  /** What 20 ms brought about. */
  enum Change {
    NONE,
    BEGAN,
    ENDED
  }

  Change frame(short[] samples, ToneMeter tone) {
    boolean voice = gate.isVoice(samples, tone);
    if (voiced > 0 || voice) {
      total += Detector.FRAME_MILLIS;
    }
    if (voice) {
      voiced += Detector.FRAME_MILLIS;
      silent = 0;
      if (!speaking && voiced >= shortest) {
        speaking = true;
        return Change.BEGAN;
      }
      return Change.NONE;
    }
    silent += Detector.FRAME_MILLIS;
    return speaking ? endIf(silent >= finalSilence) : leak();
  }

  private Change endIf(boolean over) {
    if (!over) {
      return Change.NONE;
    }
    speaking = false;
    voiced = 0;
    return Change.ENDED;
  }

  /** Sounds that are few and far between do not add up. */
  private Change leak() {
    voiced = Math.max(0, voiced - Detector.FRAME_MILLIS);
    if (voiced == 0) {
      total = 0;
    }
    return Change.NONE;
  }

  boolean isSpeaking() {
    return speaking;
  }

  /** From the first to the last sound so far, of the spurt that is or has just ended. */
  int millis() {
    return total - silent;
  }

  /** To be called when a spurt has ended and was looked at. */
  void clear() {
    total = 0;
  }
}
