// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/**
 * A tone of a tone plan with its rhythm. Ringing is told each time, when the silence after it has
 * lasted for a while; what repeats quickly is told once, after two rounds, and again only when it
 * has been interrupted. Times may be off by 15 % and 30 ms.
 */
final class CadenceDetector implements Detector {
  private static final int ROUNDS = 4;
  private static final int LONG_SILENCE = 1500;

  private final SignalKind kind;
  private final int[] pattern;
  private final Presence presence;
  private final SignalSink sink;
  private final boolean rings;
  private final int[] last = new int[ROUNDS];
  private boolean on;
  private boolean wasOn;
  private int millis;
  private boolean told;

  CadenceDetector(SignalWatch watch, TonePlan.Cadence tone, SignalSink sink) {
    this.kind = watch.kind();
    this.pattern = tone.millis().stream().mapToInt(Integer::intValue).toArray();
    this.presence = new Presence(tone.hertz(), Windows.power(watch.parameters().volume()));
    this.sink = sink;
    this.rings = pattern[pattern.length - 1] > LONG_SILENCE;
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    boolean now = presence.frame(samples);
    millis += FRAME_MILLIS;
    if (now != on && now == wasOn) { // for two frames: no mere click
      change(now);
    }
    wasOn = now;
    if (!on && rings) {
      ringing();
    } else if (!on && millis > 2 * LONG_SILENCE) {
      told = false;
    }
  }

  private void change(boolean now) {
    System.arraycopy(last, 1, last, 0, ROUNDS - 1);
    last[ROUNDS - 1] = millis - FRAME_MILLIS;
    on = now;
    millis = FRAME_MILLIS;
    if (!rings && on) {
      boolean fits = repeats();
      if (fits && !told) {
        sink.found(kind, last[0] + last[1] + last[2] + last[3], null);
      }
      told = fits;
    }
  }

  /** Whether the last sounds and silences are the pattern, begun with any of its sounds. */
  private boolean repeats() {
    for (int start = 0; start < pattern.length; start += 2) {
      int fitting = 0;
      while (fitting < ROUNDS && fits(last[fitting], pattern[(start + fitting) % pattern.length])) {
        fitting++;
      }
      if (fitting == ROUNDS) {
        return true;
      }
    }
    return false;
  }

  private void ringing() {
    int enough = Math.min(LONG_SILENCE, pattern[pattern.length - 1] * 2 / 5);
    if (millis < enough || millis >= enough + FRAME_MILLIS) {
      return;
    }
    int sum = 0;
    int count = pattern.length - 1;
    for (int i = 0; i < count; i++) {
      int length = last[ROUNDS - count + i];
      if (!fits(length, pattern[i])) {
        return;
      }
      sum += length;
    }
    sink.found(kind, sum, null);
  }

  private static boolean fits(int millis, int wanted) {
    return Math.abs(millis - wanted) <= 30 + wanted * 15 / 100;
  }
}
