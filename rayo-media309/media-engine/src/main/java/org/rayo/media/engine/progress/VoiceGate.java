// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/**
 * Tells voice from silence, noise and tones: by level, and by what it is not (a single tone, a tone
 * of the tone plan, a key).
 */
final class VoiceGate {
  private static final double TIMES_NOISE = 9; // in power: 9.5 dB
  private static final double LOUDEST_NOISE = 5e-4; // so that nobody who speaks becomes noise
  private static final double LOUDEST_FIRST_NOISE = 1e-4;
  private static final double NOTHING = 3e-8;
  private static final int FIRST_FRAMES = 5;
  private static final int TONE_FRAMES = 4;

  private final double minPower;
  private final double timesNoise;
  private final Presence[] planTones;
  private final DtmfReader keys;
  private double noise;
  private int frames;
  private int pureFrames;
  private int toneFrames;

  VoiceGate(SignalWatch watch) {
    int volume = watch.parameters().volume();
    this.minPower = Windows.power(volume);
    this.timesNoise = volume > 0 ? Math.pow(10, volume / 10.0) : TIMES_NOISE;
    this.planTones =
        watch.plan().sounds().stream()
            .map(hertz -> new Presence(hertz, minPower))
            .toArray(Presence[]::new);
    this.keys = new DtmfReader(minPower, (key, millis) -> toneFrames = TONE_FRAMES);
  }

  boolean isVoice(short[] samples, ToneMeter tone) {
    double power = tone.power();
    follow(power);
    toneFrames = isTone(samples, tone) ? TONE_FRAMES : Math.max(0, toneFrames - 1);
    return toneFrames == 0 && power >= Math.max(minPower, timesNoise * noise);
  }

  /** The first that is heard counts as noise; then it falls fast and rises slowly. */
  private void follow(double power) {
    if (frames < FIRST_FRAMES) {
      frames += power > NOTHING ? 1 : 0;
      noise = Math.min(Math.max(noise, power), LOUDEST_FIRST_NOISE);
      return;
    }
    noise += (power - noise) * (power < noise ? 0.2 : 0.002);
    noise = Math.min(noise, LOUDEST_NOISE);
  }

  private boolean isTone(short[] samples, ToneMeter tone) {
    pureFrames = tone.isPure() ? pureFrames + 1 : 0;
    boolean found = pureFrames > 2;
    for (var planTone : planTones) {
      found |= planTone.frame(samples);
    }
    keys.frame(samples);
    return found || keys.isDown();
  }
}
