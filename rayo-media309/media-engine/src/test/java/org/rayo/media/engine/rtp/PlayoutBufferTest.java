// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.metrics.DropReason;

class PlayoutBufferTest {
  private static final int START = Integer.MAX_VALUE - 300; // the timestamp wraps on the way

  private final PlayoutBuffer buffer = new PlayoutBuffer();

  @BeforeEach
  void begin() {
    buffer.reset(AudioCodec.PCMU);
  }

  private @Nullable DropReason write(int frame, int value, int length) {
    var payload = new byte[length];
    Arrays.fill(payload, (byte) value);
    return buffer.write(START + frame * 160, ByteBuffer.wrap(payload), AudioCodec.PCMU);
  }

  private int read() {
    var frame = new byte[160];
    buffer.readFrame(frame);
    assertThat(frame[0]).isEqualTo(frame[159]);
    return frame[0] & 0xff;
  }

  @Test
  void packetsInAnyOrderComeOutInOrderAfterTheDepth() {
    write(0, 10, 160);
    write(2, 12, 160);
    write(1, 11, 160);
    assertThat(read()).isEqualTo(0xff);
    assertThat(read()).isEqualTo(0xff);
    assertThat(read()).isEqualTo(10);
    assertThat(read()).isEqualTo(11);
    assertThat(read()).isEqualTo(12);
    assertThat(read()).isEqualTo(0xff);
  }

  @Test
  void aMissingPacketIsSilenceAndALateOneIsRefused() {
    write(0, 10, 160);
    write(2, 12, 160);
    read();
    read();
    read();
    assertThat(read()).isEqualTo(0xff);
    assertThat(write(1, 11, 160)).isEqualTo(DropReason.LATE);
    assertThat(read()).isEqualTo(12);
  }

  @Test
  void packetsOfAnotherLengthFit() {
    write(0, 10, 480);
    read();
    read();
    assertThat(read()).isEqualTo(10);
    assertThat(read()).isEqualTo(10);
    assertThat(read()).isEqualTo(10);
    assertThat(read()).isEqualTo(0xff);
  }

  @Test
  void aSenderThatFellBehindIsFollowed() {
    write(0, 10, 160);
    for (int i = 0; i < 20; i++) {
      read();
    }
    for (int frame = 1; frame < 5; frame++) {
      assertThat(write(frame, 20, 160)).isEqualTo(DropReason.LATE);
    }
    assertThat(write(5, 25, 160)).isNull();
    read();
    read();
    assertThat(read()).isEqualTo(25);
  }

  @Test
  void aJumpOfTheClockStartsAnew() {
    write(0, 10, 160);
    assertThat(write(100_000, 77, 160)).isNull();
    read();
    read();
    assertThat(read()).isEqualTo(77);
  }

  @Test
  void aBurstsDelayIsWornOff() {
    for (int frame = 0; frame < 10; frame++) {
      write(frame, frame, 160);
    }
    int deep = buffer.depth();
    for (int frame = 10; frame < 800; frame++) {
      write(frame, 50, 160);
      read();
    }
    assertThat(buffer.depth()).isLessThan(deep - 3 * 160);
  }

  @Test
  void theOtherLawIsTranscoded() {
    buffer.write(START, ByteBuffer.wrap(new byte[] {(byte) 0xaa}), AudioCodec.PCMA);
    var frame = new byte[160];
    buffer.readFrame(frame);
    buffer.readFrame(frame);
    buffer.readFrame(frame);
    assertThat(AudioCodec.PCMU.linear(frame[0])).isEqualTo((short) 32124);
  }
}
