// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.util.Collection;
import java.util.List;

/**
 * A single tone of one pitch that begins and ends, as answering machines have it: told when it is
 * over. A tone next to one of another pitch is none (special information tones are three), nor is
 * one that the tone plan has as a single tone, for that would make beeps of a busy signal.
 */
final class BeepDetector implements Detector {
  private static final int APART_MILLIS = 80;
  private static final double SAME_PITCH = 0.03;
  private static final double PLAN_TONE = 0.035;

  private final int lowest;
  private final int highest;
  private final int shortest;
  private final int longest;
  private final double minPower;
  private final int[] planTones;
  private final SignalSink sink;
  private final ToneRun run = new ToneRun();
  private double pitch;
  private double candidate;
  private int candidateMillis;
  private int lastMillis;
  private int quietMillis;
  private boolean crowded;

  BeepDetector(SignalWatch watch, SignalSink sink) {
    var parameters = watch.parameters();
    this.lowest = parameters.hertz("minFrequency", 350);
    this.highest = parameters.hertz("maxFrequency", 2600);
    this.shortest = parameters.millis("minDuration", 180);
    this.longest = parameters.millis("maxDuration", 2000);
    this.minPower = Windows.power(parameters.volume());
    this.planTones = singles(watch.plan().sounds());
    this.sink = sink;
  }

  private static int[] singles(Collection<List<Integer>> sounds) {
    return sounds.stream().filter(s -> s.size() == 1).mapToInt(List::getFirst).toArray();
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    boolean heard = tone.isTone(lowest, highest, minPower);
    if (heard && run.millis() > 0 && Math.abs(tone.hertz() / pitch - 1) >= SAME_PITCH) {
      over(run.millis());
      run.reset();
    }
    if (heard) {
      follow(tone.hertz());
    }
    if (run.frame(heard)) {
      over(run.ended());
    } else if (run.millis() == 0) {
      quiet();
    }
  }

  private void follow(double hertz) {
    if (run.millis() == 0) {
      pitch = hertz;
      crowded = lastMillis >= APART_MILLIS; // a tone ended just before
      return;
    }
    candidateMillis = 0; // a tone of two frames comes right after it
    pitch += 0.2 * (hertz - pitch);
  }

  private void over(int millis) {
    boolean fits = millis >= shortest && millis <= longest && !crowded && !isPlanTone();
    if (fits) {
      candidateMillis = millis;
      candidate = pitch;
    }
    lastMillis = Math.max(lastMillis, millis);
    quietMillis = 0;
  }

  private boolean isPlanTone() {
    for (int hertz : planTones) {
      if (Math.abs(pitch / hertz - 1) < PLAN_TONE) {
        return true;
      }
    }
    return false;
  }

  private void quiet() {
    quietMillis += FRAME_MILLIS;
    if (quietMillis < APART_MILLIS) {
      return;
    }
    lastMillis = 0;
    if (candidateMillis > 0) {
      int millis = candidateMillis;
      candidateMillis = 0;
      sink.found(SignalKind.BEEP, millis, Integer.toString((int) Math.round(candidate)));
    }
  }
}
