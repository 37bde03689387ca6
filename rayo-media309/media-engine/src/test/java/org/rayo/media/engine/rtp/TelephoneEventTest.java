// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 4733 events")
class TelephoneEventTest {
  private final List<String> heard = new ArrayList<>();
  private final TelephoneEventReceiver receiver =
      new TelephoneEventReceiver(
          new DigitSink() {
            @Override
            public void digitStarted(char digit) {
              heard.add("+" + digit);
            }

            @Override
            public void digitEnded(char digit, int samples) {
              heard.add("-" + digit + samples);
            }
          });

  private void packet(int timestamp, int event, boolean end, int duration) {
    var payload = ByteBuffer.allocate(4);
    payload.put((byte) event).put((byte) (end ? 0x8a : 0x0a)).putShort((short) duration);
    assertThat(receiver.packet(timestamp, payload.flip())).isTrue();
  }

  @Test
  void repeatedPacketsMakeOneDigit() {
    packet(1000, 5, false, 160);
    packet(1000, 5, false, 320);
    packet(1000, 5, true, 480);
    packet(1000, 5, true, 480);
    packet(1000, 5, true, 480);
    assertThat(heard).containsExactly("+5", "-5480");
  }

  @Test
  void theSameDigitTwiceIsTwoDigits() {
    packet(1000, 5, true, 480);
    packet(2000, 5, true, 480);
    assertThat(heard).containsExactly("+5", "-5480", "+5", "-5480");
  }

  @Test
  void lostEndPacketsAreMadeUpForBySilence() {
    packet(1000, 11, false, 160);
    for (int i = 0; i < 9; i++) {
      receiver.tick();
    }
    assertThat(heard).containsExactly("+#");
    receiver.tick();
    packet(1000, 11, true, 480);
    assertThat(heard).containsExactly("+#", "-#160");
  }

  @Test
  void lostEndPacketsAreMadeUpForByTheNextDigit() {
    packet(1000, 1, false, 160);
    packet(2000, 2, false, 160);
    assertThat(heard).containsExactly("+1", "-1160", "+2");
  }

  @Test
  void stragglersOfAnOldDigitAreIgnored() {
    packet(1000, 1, true, 160);
    packet(2000, 2, true, 160);
    packet(1000, 1, true, 160);
    assertThat(heard).containsExactly("+1", "-1160", "+2", "-2160");
  }

  @Test
  void aVeryLongKeyPressInSegmentsIsOneDigit() {
    packet(0, 9, false, 0xffff);
    packet(0xffff, 9, false, 400);
    packet(0xffff, 9, true, 800);
    assertThat(heard).containsExactly("+9", "-9" + (0xffff + 800));
  }

  @Test
  void aTruncatedPayloadIsMalformedAndFlashIsNoDigit() {
    assertThat(receiver.packet(1, ByteBuffer.wrap(new byte[3]))).isFalse();
    packet(1, 16, true, 160);
    assertThat(heard).isEmpty();
  }

  @Test
  void aNewStreamMayBeginWithAnyTimestamp() {
    packet(0x7fff_0000, 1, true, 160);
    receiver.reset();
    packet(5, 2, true, 160);
    assertThat(heard).containsExactly("+1", "-1160", "+2", "-2160");
  }
}
