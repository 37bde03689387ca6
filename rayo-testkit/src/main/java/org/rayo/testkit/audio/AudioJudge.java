// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import java.time.Duration;
import java.util.List;
import org.rayo.testkit.rtp.Audio;

/** Says what is in a piece of audio: silence, tones, speech or an expected recording. */
public final class AudioJudge {
  private static final double SILENCE = 30;
  private static final double TONE_SHARE = 0.7;

  /** Two words or so; noise does not come to that. */
  private static final Duration SPEECH = Duration.ofMillis(300);

  /** Of the blocks of a recording that came over a telephone line. */
  private static final double SIMILAR = 0.8;

  private final Audio audio;
  private final Frames frames;

  public AudioJudge(Audio audio) {
    this.audio = audio;
    frames = new Frames(audio);
  }

  /** Where anything louder than the noise of a line is. */
  public List<Span> sound() {
    return frames.spans(frame -> frames.level(frame) > SILENCE);
  }

  public boolean isSilent() {
    return sound().isEmpty();
  }

  /** Where a sine of that frequency is nearly all that is heard; to 20 ms. */
  public List<Span> tone(double hertz) {
    return frames.spans(
        frame -> frames.level(frame) > SILENCE && frames.share(frame, hertz) > TONE_SHARE);
  }

  public boolean hasTone(double hertz, Duration atLeast) {
    return tone(hertz).stream().anyMatch(span -> span.length().compareTo(atLeast) >= 0);
  }

  /** The amplitude that a sine of that frequency has in everything, whatever else is heard. */
  public double amplitude(double hertz) {
    double step = 2 * Math.PI * hertz / Audio.RATE;
    double cosines = 0;
    double sines = 0;
    var samples = audio.samples();
    for (int i = 0; i < samples.length; i++) {
      cosines += samples[i] * Math.cos(step * i);
      sines += samples[i] * Math.sin(step * i);
    }
    return samples.length == 0 ? 0 : 2 * Math.hypot(cosines, sines) / samples.length;
  }

  /** Where somebody speaks, without the unvoiced sounds. */
  public List<Span> speech() {
    return new SpeechDetector(audio).spans();
  }

  public boolean hasSpeech() {
    return Span.total(speech()).compareTo(SPEECH) >= 0;
  }

  /** Where and how well an expected piece is heard. */
  public Match find(Audio expected) {
    return new ContentMatcher(audio, expected).match();
  }

  /** Whether most of an expected piece is heard, in its order. */
  public boolean has(Audio expected) {
    return find(expected).similarity() >= SIMILAR;
  }

  /** Root mean square over everything, in decibels below a full-scale square wave. */
  public double decibels() {
    double energy = 0;
    for (short sample : audio.samples()) {
      energy += (double) sample * sample;
    }
    return 10 * Math.log10(energy / Math.max(1, audio.samples().length) / (32768.0 * 32768.0));
  }
}
