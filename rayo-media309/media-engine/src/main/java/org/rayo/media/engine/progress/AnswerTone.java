// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import org.rayo.media.engine.codec.AudioCodec;

/**
 * The tone of 2100 Hz by which faxes and modems answer (ITU-T V.25), and the reversals of its phase
 * every 450 ms, which modems add to it.
 */
final class AnswerTone {
  private static final int LOWEST = 2055;
  private static final int HIGHEST = 2145;
  private static final double HALF_TURN = 2.2;
  private static final int SETTLING = 4;
  private static final int SHORTEST_PHASE = 350 / Detector.FRAME_MILLIS;
  private static final int PERIOD = 80; // 21 whole waves, and half a frame
  private static final float[] COS = new float[PERIOD];
  private static final float[] SIN = new float[PERIOD];

  static {
    for (int i = 0; i < PERIOD; i++) {
      COS[i] = (float) Math.cos(2 * Math.PI * 2100 * i / AudioCodec.SAMPLE_RATE);
      SIN[i] = (float) Math.sin(2 * Math.PI * 2100 * i / AudioCodec.SAMPLE_RATE);
    }
  }

  private final double minPower;
  private final ToneRun run = new ToneRun();
  private double phase;
  private double before;
  private double drift;
  private int since;
  private int reversals;

  AnswerTone(SignalWatch watch) {
    this.minPower = Windows.power(watch.parameters().volume());
  }

  /** Takes 20 ms; they may be missing in the middle of the tone, as they are at a reversal. */
  void frame(short[] samples, ToneMeter tone) {
    boolean heard = tone.isTone(LOWEST, HIGHEST, minPower);
    boolean begins = run.millis() == 0;
    if (run.frame(heard) || begins) {
      since = 0;
      reversals = 0;
    }
    if (!heard && begins) {
      return;
    }
    double now = phase(samples);
    since++;
    if (since == SETTLING) {
      drift = wrap(now - before) / 2;
    } else if (since > SETTLING) {
      double turn = wrap(wrap(now - before) - 2 * drift);
      if (Math.abs(turn) > HALF_TURN) {
        reversals += since >= SHORTEST_PHASE ? 1 : 0;
        since = 0;
      } else {
        drift = wrap(2 * drift + 0.1 * turn) / 2;
      }
    }
    before = phase;
    phase = now;
  }

  private static double phase(short[] samples) {
    double cosine = 0;
    double sine = 0;
    for (int i = 0; i < AudioCodec.FRAME; i++) {
      cosine += COS[i % PERIOD] * samples[i];
      sine += SIN[i % PERIOD] * samples[i];
    }
    return Math.atan2(-sine, cosine);
  }

  private static double wrap(double angle) {
    return Math.IEEEremainder(angle, 2 * Math.PI);
  }

  /** How long it has sounded so far. */
  int millis() {
    return run.millis();
  }

  int reversals() {
    return reversals;
  }
}
