// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.codec;

/**
 * ITU-T G.711 as tables. µ-law has 14 and A-law 13 significant bits of a 16-bit sample, so the
 * encoding tables are indexed by the upper 14 bits.
 */
final class G711 {
  static final short[] ULAW_TO_LINEAR = new short[256];
  static final short[] ALAW_TO_LINEAR = new short[256];
  static final byte[] LINEAR_TO_ULAW = new byte[1 << 14];
  static final byte[] LINEAR_TO_ALAW = new byte[1 << 14];
  static final byte[] ULAW_TO_ALAW = new byte[256];
  static final byte[] ALAW_TO_ULAW = new byte[256];

  private static final int ULAW_BIAS = 0x84;
  private static final int ULAW_CLIP = 32635;

  static {
    for (int code = 0; code < 256; code++) {
      ULAW_TO_LINEAR[code] = expandUlaw(code);
      ALAW_TO_LINEAR[code] = expandAlaw(code);
    }
    for (int i = 0; i < LINEAR_TO_ULAW.length; i++) {
      short sample = (short) (i << 2);
      LINEAR_TO_ULAW[i] = compressUlaw(sample);
      LINEAR_TO_ALAW[i] = compressAlaw(sample);
    }
    for (int code = 0; code < 256; code++) {
      ULAW_TO_ALAW[code] = compressAlaw(ULAW_TO_LINEAR[code]);
      ALAW_TO_ULAW[code] = compressUlaw(ALAW_TO_LINEAR[code]);
    }
  }

  private G711() {}

  private static short expandUlaw(int code) {
    int inverted = ~code & 0xff;
    int exponent = (inverted >> 4) & 7;
    int magnitude = ((((inverted & 0x0f) << 3) + ULAW_BIAS) << exponent) - ULAW_BIAS;
    return (short) ((inverted & 0x80) != 0 ? -magnitude : magnitude);
  }

  private static byte compressUlaw(short sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs((int) sample), ULAW_CLIP) + ULAW_BIAS;
    int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
    int mantissa = (magnitude >> (exponent + 3)) & 0x0f;
    return (byte) ~(sign | (exponent << 4) | mantissa);
  }

  private static short expandAlaw(int code) {
    int toggled = code ^ 0x55;
    int exponent = (toggled >> 4) & 7;
    int mantissa = ((toggled & 0x0f) << 4) + 8;
    int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
    return (short) ((toggled & 0x80) != 0 ? magnitude : -magnitude);
  }

  private static byte compressAlaw(short sample) {
    int sign = sample < 0 ? 0 : 0x80;
    int magnitude = sample < 0 ? ~sample : sample;
    int exponent = Math.max(0, 31 - Integer.numberOfLeadingZeros(magnitude | 1) - 7);
    int mantissa = (magnitude >> (exponent == 0 ? 4 : exponent + 3)) & 0x0f;
    return (byte) ((sign | (exponent << 4) | mantissa) ^ 0x55);
  }
}
