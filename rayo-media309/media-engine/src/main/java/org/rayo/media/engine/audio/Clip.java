// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

import org.rayo.media.engine.codec.AudioCodec;

/**
 * Decoded audio: mono, 16 bit, 8000 samples per second. Shared between players and never changed.
 *
 * @param samples not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
public record Clip(short[] samples) {
  public static final Clip EMPTY = new Clip(new short[0]);

  public int length() {
    return samples.length;
  }

  /** Memory held. */
  public long bytes() {
    return 2L * samples.length + 16;
  }

  public static Clip silence(long millis) {
    return new Clip(new short[Math.toIntExact(millis * AudioCodec.SAMPLE_RATE / 1000)]);
  }

  /** A sine with 5 ms of fade at both ends. */
  public static Clip tone(double hertz, int millis, double amplitude) {
    var samples = new short[millis * AudioCodec.SAMPLE_RATE / 1000];
    int fade = AudioCodec.SAMPLE_RATE / 200;
    for (int i = 0; i < samples.length; i++) {
      double edge = Math.min(1, Math.min(i, samples.length - 1 - i) / (double) fade);
      double phase = 2 * Math.PI * hertz * i / AudioCodec.SAMPLE_RATE;
      samples[i] = (short) (amplitude * 32767 * edge * Math.sin(phase));
    }
    return new Clip(samples);
  }
}
