// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

/** The two laws of ITU-T G.711, 8000 samples a second, one byte each. */
public enum Codec {
  PCMU(0) {
    @Override
    byte encode(int sample) {
      var sign = sample < 0 ? 0x80 : 0;
      var magnitude = Math.min(Math.abs(sample), 32635) + 132;
      var exponent = 24 - Integer.numberOfLeadingZeros(magnitude & 0x7f80);
      exponent = Math.max(exponent, 0);
      var mantissa = (magnitude >> (exponent + 3)) & 0x0f;
      return (byte) ~(sign | (exponent << 4) | mantissa);
    }

    @Override
    short decode(byte code) {
      var bits = ~code & 0xff;
      var magnitude = ((((bits & 0x0f) << 3) + 132) << ((bits >> 4) & 7)) - 132;
      return (short) ((bits & 0x80) != 0 ? -magnitude : magnitude);
    }
  },
  PCMA(8) {
    @Override
    byte encode(int sample) {
      var sign = sample >= 0 ? 0x80 : 0;
      var magnitude = Math.min(sample >= 0 ? sample : -sample - 1, 32767) >> 4;
      var exponent = Math.max(0, 28 - Integer.numberOfLeadingZeros(Math.max(1, magnitude)));
      var mantissa = (exponent == 0 ? magnitude : magnitude >> (exponent - 1)) & 0x0f;
      return (byte) ((sign | (exponent << 4) | mantissa) ^ 0x55);
    }

    @Override
    short decode(byte code) {
      var bits = (code ^ 0x55) & 0xff;
      var exponent = (bits >> 4) & 7;
      var magnitude = ((bits & 0x0f) << 4) + 8;
      if (exponent > 0) {
        magnitude = (magnitude + 0x100) << (exponent - 1);
      }
      return (short) ((bits & 0x80) != 0 ? magnitude : -magnitude);
    }
  };

  private final int payloadType;

  Codec(int payloadType) {
    this.payloadType = payloadType;
  }

  /** The static payload type of RFC 3551 §6. */
  public int payloadType() {
    return payloadType;
  }

  abstract byte encode(int sample);

  abstract short decode(byte code);

  byte[] encode(short[] samples, int from, int count) {
    var out = new byte[count];
    for (var i = 0; i < count; i++) {
      out[i] = encode(from + i < samples.length ? samples[from + i] : 0);
    }
    return out;
  }

  short[] decode(byte[] codes) {
    var out = new short[codes.length];
    for (var i = 0; i < codes.length; i++) {
      out[i] = decode(codes[i]);
    }
    return out;
  }
}
