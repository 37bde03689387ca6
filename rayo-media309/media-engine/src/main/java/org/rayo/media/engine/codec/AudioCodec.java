// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.codec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The codecs that a leg can speak; both carry 8000 samples per second, one byte each (RFC 3551
 * §4.5.14).
 */
public enum AudioCodec {
  PCMU(0, (byte) 0xff),
  PCMA(8, (byte) 0xd5);

  /** Hz, also the RTP clock. */
  public static final int SAMPLE_RATE = 8000;

  /** Samples in the 20 ms that every tick handles. */
  public static final int FRAME = 160;

  private final int staticPayloadType;
  private final byte silence;

  AudioCodec(int staticPayloadType, byte silence) {
    this.staticPayloadType = staticPayloadType;
    this.silence = silence;
  }

  /** RFC 3551 table 4. */
  public int staticPayloadType() {
    return staticPayloadType;
  }

  /** The code of sample value zero. */
  public byte silence() {
    return silence;
  }

  /** By the encoding name of an rtpmap, in any case. */
  public static Optional<AudioCodec> named(String encoding) {
    String upper = encoding.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(c -> c.name().equals(upper)).findFirst();
  }

  /** The code of one sample. */
  public byte code(short sample) {
    return (this == PCMU ? G711.LINEAR_TO_ULAW : G711.LINEAR_TO_ALAW)[(sample & 0xffff) >> 2];
  }

  /** Decodes {@code length} codes. */
  public void decode(byte[] codes, int from, short[] samples, int to, int length) {
    short[] table = this == PCMU ? G711.ULAW_TO_LINEAR : G711.ALAW_TO_LINEAR;
    for (int i = 0; i < length; i++) {
      samples[to + i] = table[codes[from + i] & 0xff];
    }
  }

  /** The sample value of one code. */
  public short linear(byte code) {
    return (this == PCMU ? G711.ULAW_TO_LINEAR : G711.ALAW_TO_LINEAR)[code & 0xff];
  }

  /** Encodes {@code length} samples. */
  public void encode(short[] samples, int from, byte[] codes, int to, int length) {
    byte[] table = this == PCMU ? G711.LINEAR_TO_ULAW : G711.LINEAR_TO_ALAW;
    for (int i = 0; i < length; i++) {
      codes[to + i] = table[(samples[from + i] & 0xffff) >> 2];
    }
  }

  /** The nearest code of the other law. */
  public byte transcodeFrom(AudioCodec other, byte code) {
    return this == other
        ? code
        : (this == PCMU ? G711.ALAW_TO_ULAW : G711.ULAW_TO_ALAW)[code & 0xff];
  }
}
