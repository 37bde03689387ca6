// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.engine.codec.AudioCodec;
import org.rayo.media.engine.metrics.DropReason;
import org.rayo.media.engine.sdp.AudioNegotiator;

class RtpReceiverTest {
  private static final InetSocketAddress PEER = new InetSocketAddress("192.0.2.1", 4000);
  private static final InetSocketAddress OTHER = new InetSocketAddress("192.0.2.66", 4000);

  private final List<Character> digits = new ArrayList<>();
  private final RtpReceiver receiver =
      new RtpReceiver(
          new DigitSink() {
            @Override
            public void digitStarted(char digit) {
              digits.add(digit);
            }

            @Override
            public void digitEnded(char digit, int samples) {}
          });

  @BeforeEach
  void negotiate() {
    var negotiator = new AudioNegotiator(InetAddress.ofLiteral("192.0.2.9"), 5000);
    String offer =
        """
        v=0
        o=- 1 1 IN IP4 192.0.2.1
        s=-
        c=IN IP4 192.0.2.1
        t=0 0
        m=audio 4000 RTP/AVP 0 96
        a=rtpmap:96 telephone-event/8000
        """;
    receiver.negotiated(negotiator.answer(offer).audio());
  }

  private static ByteBuffer packet(int first, int type, int sequence, int ssrc, byte... payload) {
    var packet = ByteBuffer.allocate(12 + payload.length);
    packet
        .put((byte) first)
        .put((byte) type)
        .putShort((short) sequence)
        .putInt(sequence * 160)
        .putInt(ssrc);
    return packet.put(payload).flip();
  }

  private short firstSampleHeard() {
    var frame = new byte[160];
    for (int i = 0; i < 3; i++) {
      receiver.playout().readFrame(frame);
    }
    return AudioCodec.PCMU.linear(frame[0]);
  }

  @Test
  @DisplayName("Contributing sources, header extension and padding are stepped over")
  void headerVariants() {
    byte[] rest = {
      1,
      1,
      1,
      1, /* CSRC */
      (byte) 0xbe,
      (byte) 0xde,
      0,
      1,
      9,
      9,
      9,
      9, /* extension */
      (byte) 0x80,
      0,
      0,
      3 /* padding */
    };
    receiver.packet(packet(0xb1, 0, 1, 7, rest), PEER, 0);
    assertThat(receiver.received()).isOne();
    assertThat(firstSampleHeard()).isEqualTo((short) 32124);
  }

  @Test
  void everyDropHasItsReason() {
    receiver.packet(ByteBuffer.wrap(new byte[11]), PEER, 0);
    receiver.packet(packet(0x40, 0, 1, 7), PEER, 0);
    receiver.packet(packet(0xa0, 0, 1, 7, (byte) 200), PEER, 0);
    receiver.packet(packet(0x90, 0, 1, 7, (byte) 0), PEER, 0);
    assertThat(receiver.dropped(DropReason.MALFORMED)).isEqualTo(4);
    receiver.packet(packet(0x80, 18, 1, 7, (byte) 0), PEER, 0);
    assertThat(receiver.dropped(DropReason.PAYLOAD_TYPE)).isOne();
    receiver.packet(packet(0x80, 0, 1, 7, (byte) 0), PEER, 0);
    receiver.packet(packet(0x80, 0, 2, 7, (byte) 0), OTHER, 0);
    assertThat(receiver.dropped(DropReason.STRANGER)).isOne();
    assertThat(receiver.received()).isOne();
  }

  @Test
  @DisplayName("Another source needs three packets in sequence to be believed; the lock then holds")
  void sourceLock() {
    receiver.packet(packet(0x80, 0, 10, 7, (byte) 0), OTHER, 0);
    receiver.packet(packet(0x80, 0, 12, 7, (byte) 0), OTHER, 0);
    receiver.packet(packet(0x80, 0, 13, 7, (byte) 0), OTHER, 0);
    assertThat(receiver.hasPeer()).isFalse();
    assertThat(receiver.peer()).isEqualTo(PEER);
    receiver.packet(packet(0x80, 0, 14, 7, (byte) 0), OTHER, 0);
    assertThat(receiver.hasPeer()).isTrue();
    assertThat(receiver.peer()).isEqualTo(OTHER);
    receiver.packet(packet(0x80, 0, 1, 8, (byte) 0), PEER, 0);
    assertThat(receiver.peer()).isEqualTo(OTHER);
  }

  @Test
  void lossIsCountedOverTheWrapOfTheSequence() {
    for (int sequence : new int[] {65_533, 65_534, 0, 1, 5}) {
      receiver.packet(packet(0x80, 0, sequence, 7, (byte) 0), PEER, 0);
    }
    assertThat(receiver.stats().lost()).isEqualTo(4);
    assertThat(receiver.stats().extendedHighest()).isEqualTo(65_536 + 5);
  }

  @Test
  void aNewSourceIdentifierStartsAnew() {
    receiver.packet(packet(0x80, 0, 1000, 7, new byte[160]), PEER, 0);
    receiver.packet(packet(0x80, 0, 3, 8, (byte) 0x80), PEER, 0);
    assertThat(receiver.stats().lost()).isZero();
    assertThat(firstSampleHeard()).isEqualTo((short) 32124);
  }

  @Test
  @DisplayName("Random bytes never disturb the leg")
  void fuzz() {
    var random = new Random(309);
    for (int i = 0; i < 200_000; i++) {
      var bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 2048 : 40)];
      random.nextBytes(bytes);
      if (bytes.length > 1 && random.nextBoolean()) {
        bytes[0] = (byte) (0x80 | bytes[0] & 0x3f);
        bytes[1] = random.nextBoolean() ? 0 : (byte) 96;
      }
      assertThatCode(() -> receiver.packet(ByteBuffer.wrap(bytes), PEER, 0))
          .doesNotThrowAnyException();
      receiver.tick();
      receiver.playout().skipFrame();
    }
    assertThat(receiver.received()).isPositive();
  }
}
