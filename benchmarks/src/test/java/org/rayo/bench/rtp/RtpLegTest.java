// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RtpLegTest {
  private RtpLeg leg;

  @BeforeEach
  void open() throws IOException {
    leg = new RtpLeg(DatagramChannel.open());
  }

  @AfterEach
  void close() throws IOException {
    leg.close();
  }

  private void hear(int source, int... numbers) {
    for (var number : numbers) {
      leg.count(number, source);
    }
  }

  @Test
  void countsAGapAsLossAcrossTheWrap() {
    hear(1, 65_533, 65_534, 1, 2);
    assertThat(leg.lost()).isEqualTo(2);
  }

  @Test
  void aLatePacketIsNotLost() {
    hear(1, 10, 12, 11, 13);
    assertThat(leg.lost()).isZero();
    assertThat(leg.received()).isEqualTo(4);
  }

  @Test
  void aNewSourceStartsAnew() {
    hear(1, 10, 11);
    hear(2, 5000, 5001);
    assertThat(leg.lost()).isZero();
  }
}
