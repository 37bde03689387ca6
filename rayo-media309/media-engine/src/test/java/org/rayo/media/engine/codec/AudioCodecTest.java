// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudioCodecTest {

  @Test
  void knownValuesOfG711() {
    assertThat(AudioCodec.PCMU.linear((byte) 0xff)).isZero();
    assertThat(AudioCodec.PCMU.linear((byte) 0x80)).isEqualTo((short) 32124);
    assertThat(AudioCodec.PCMU.linear((byte) 0x00)).isEqualTo((short) -32124);
    assertThat(AudioCodec.PCMA.linear((byte) 0xd5)).isEqualTo((short) 8);
    assertThat(AudioCodec.PCMA.linear((byte) 0xaa)).isEqualTo((short) 32256);
    assertThat(AudioCodec.PCMA.linear((byte) 0x2a)).isEqualTo((short) -32256);
    assertThat(AudioCodec.PCMU.code((short) 0)).isEqualTo(AudioCodec.PCMU.silence());
    assertThat(AudioCodec.PCMA.code((short) 0)).isEqualTo(AudioCodec.PCMA.silence());
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeSurvivesDecodingAndEncoding(AudioCodec codec) {
    for (int code = 0; code < 256; code++) {
      short linear = codec.linear((byte) code);
      assertThat(codec.linear(codec.code(linear))).as("code %x", code).isEqualTo(linear);
    }
  }

  @ParameterizedTest
  @EnumSource
  void quantisationErrorIsSmallEverywhere(AudioCodec codec) {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int back = codec.linear(codec.code((short) sample));
      assertThat(Math.abs(back - sample))
          .isLessThanOrEqualTo(Math.max(16, Math.abs(sample) / 30 + 8));
    }
  }
}
