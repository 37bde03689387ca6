// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HeardStreamTest {
  private static final byte[] LOUD = Codec.PCMU.encode(loud(), 0, 160);

  private final HeardStream heard = new HeardStream();

  @Test
  void aLostPacketIsAHoleAndNotAShift() {
    packet(65_534, 1000, 7);
    packet(0, 1320, 7);
    var samples = heard.heard().samples();
    assertThat(samples).hasSize(480);
    assertThat(samples[0]).isGreaterThan((short) 900);
    assertThat(samples[200]).isZero();
    assertThat(samples[479]).isGreaterThan((short) 900);
    assertThat(heard.stats().lost()).isEqualTo(1);
  }

  @Test
  void theOrderOfPacketsDoesNotMatter() {
    packet(1, 160, 7);
    packet(3, 480, 7);
    packet(2, 320, 7);
    packet(2, 320, 7);
    assertThat(heard.stats()).isEqualTo(new RtpStats(3, 0, 1, 0));
  }

  @Test
  void aNewSourceGoesOnWhereTheOldOneEnded() {
    packet(1, 160, 7);
    packet(500, 99_000, 8);
    assertThat(heard.heard().samples()).hasSize(320);
    assertThat(heard.stats().lost()).isZero();
  }

  @Test
  void aDigitWithThreeEndPacketsIsOneDigit() {
    heard.expectEventsAs(101);
    for (var i = 0; i < 3; i++) {
      var end = new TelephoneEvent('#', true, 1280).toBytes();
      heard.packet(new RtpPacket(101, false, i, 4000, 7, end), 0);
    }
    assertThat(heard.digits()).isEqualTo("#");
  }

  @Test
  void aGapIsOneAlsoBetweenTwoSources() {
    packet(1, 160, 7, 0);
    packet(2, 320, 7, 900);
    heard.forgetGaps();
    packet(500, 99_000, 8, 1200);
    packet(501, 99_160, 8, 1220);
    assertThat(heard.stats().longestGapMillis()).isEqualTo(300);
  }

  private void packet(int sequence, long timestamp, int ssrc) {
    packet(sequence, timestamp, ssrc, 0);
  }

  private void packet(int sequence, long timestamp, int ssrc, long millis) {
    var packet = new RtpPacket(0, false, sequence, timestamp, ssrc, LOUD);
    var bytes = packet.toBytes();
    var parsed = Objects.requireNonNull(RtpPacket.parse(bytes, bytes.length));
    heard.packet(parsed, millis * 1_000_000);
  }

  private static short[] loud() {
    var samples = new short[160];
    Arrays.fill(samples, (short) 1000);
    return samples;
  }
}
