// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/**
 * The answer of a modem: 2100 Hz with two reversals of its phase (ITU-T V.25 and V.8), or for long
 * enough one of 2225 and 2250 Hz (Bell 103, V.22) or 1650 Hz (V.21).
 */
final class ModemDetector implements Detector {
  private final AnswerTone answer;
  private final ToneRun high = new ToneRun();
  private final ToneRun low = new ToneRun();
  private final double minPower;
  private final int shortest;
  private final SignalSink sink;
  private boolean told;

  ModemDetector(SignalWatch watch, SignalSink sink) {
    this.answer = new AnswerTone(watch);
    this.minPower = Windows.power(watch.parameters().volume());
    this.shortest = watch.parameters().millis("minDuration", 1000);
    this.sink = sink;
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    answer.frame(samples, tone);
    high.frame(tone.isTone(2190, 2290, minPower));
    low.frame(tone.isTone(1620, 1680, minPower));
    int steady = Math.max(high.millis(), low.millis());
    if (answer.millis() == 0 && steady == 0) {
      told = false;
    } else if (!told && (answer.reversals() >= 2 || steady >= shortest)) {
      told = true;
      sink.found(SignalKind.MODEM, Math.max(steady, answer.millis()), null);
    }
  }
}
