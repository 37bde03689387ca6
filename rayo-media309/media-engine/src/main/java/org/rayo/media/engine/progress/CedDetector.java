// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/**
 * The answer of a fax (ITU-T T.30): 2100 Hz for 2.6 to 4 s without reversals of its phase. Told as
 * soon as it has sounded for long enough.
 */
final class CedDetector implements Detector {
  private final AnswerTone answer;
  private final int shortest;
  private final SignalSink sink;
  private boolean told;

  CedDetector(SignalWatch watch, SignalSink sink) {
    this.answer = new AnswerTone(watch);
    this.shortest = watch.parameters().millis("minDuration", 1000);
    this.sink = sink;
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    answer.frame(samples, tone);
    if (answer.millis() == 0) {
      told = false;
    } else if (!told && answer.reversals() == 0 && answer.millis() >= shortest) {
      told = true;
      sink.found(SignalKind.FAX_CED, answer.millis(), null);
    }
  }
}
