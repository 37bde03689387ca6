// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/**
 * Who answers. People say a few words and wait; machines talk on, or beep. So a greeting of up to
 * {@code humanTime} that is followed by {@code finalSilence} is a human, one that goes on for
 * {@code maxTime} without such a silence, or in which a beep is heard, is a machine, and what lies
 * between is not sure.
 */
final class SpeechDetector implements Detector {
  private final VoiceSpurt spurt;
  private final BeepDetector beeps;
  private final int maxTime;
  private final int humanTime;
  private final SignalSink sink;
  private boolean told;
  private boolean beeped;

  SpeechDetector(SignalWatch watch, SignalSink sink) {
    var parameters = watch.parameters();
    this.spurt = new VoiceSpurt(watch, parameters.millis("finalSilence", 1000));
    this.beeps = new BeepDetector(watch, (kind, millis, value) -> beeped = true);
    this.maxTime = parameters.millis("maxTime", 4000);
    this.humanTime = parameters.millis("humanTime", 1800);
    this.sink = sink;
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    beeps.frame(samples, tone);
    var change = spurt.frame(samples, tone);
    if (spurt.isSpeaking() && !told && (beeped || spurt.millis() >= maxTime)) {
      tell("machine");
    }
    if (change == VoiceSpurt.Change.ENDED) {
      if (!told) {
        tell(spurt.millis() <= humanTime ? "human" : "notsure");
      }
      told = false;
      spurt.clear();
    }
    if (!spurt.isSpeaking()) {
      beeped = false;
    }
  }

  private void tell(String who) {
    told = true;
    sink.found(SignalKind.SPEECH, spurt.millis(), who);
  }
}
