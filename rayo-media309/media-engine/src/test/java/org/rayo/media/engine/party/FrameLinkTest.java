// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link between two tick threads")
class FrameLinkTest {
  private final FrameLink link = new FrameLink();
  private final short[] frame = new short[160];
  private int said;

  private void write() {
    Arrays.fill(frame, (short) ++said);
    link.write(frame);
  }

  /** The number of the frame read; 0 for nothing. */
  private int read() {
    var heard = new short[160];
    return link.read(heard) ? heard[159] : 0;
  }

  @Test
  void givesEachFrameInTheSameTick() {
    for (int i = 1; i <= 100; i++) {
      write();
      assertThat(read()).isEqualTo(i);
    }
    assertThat(read()).isZero();
  }

  @Test
  void staysOneFrameBehindWhenTheThreadsTakeTurnsToBeFirst() {
    write();
    read();
    for (int tick = 0; tick < 1000; tick++) {
      int heard;
      if (tick % 3 == 0) {
        heard = read();
        write();
      } else {
        write();
        heard = read();
      }
      assertThat(heard).isBetween(tick > 0 ? said - 1 : 0, said);
    }
  }

  @Test
  void startsWithTheNewestFrame() {
    for (int i = 0; i < 3; i++) {
      write();
    }
    assertThat(read()).isEqualTo(3);
  }

  @Test
  void losesTheDelayOfAStallAgain() {
    write();
    read();
    for (int i = 0; i < 3; i++) {
      write(); // the reader stands still
    }
    for (int i = 0; i < 250; i++) {
      read();
      write();
    }
    assertThat(said - read()).isLessThanOrEqualTo(1);
    for (int i = 0; i < 20; i++) {
      write(); // and now for long
    }
    assertThat(read()).isEqualTo(said);
  }

  @Test
  void silenceTakesItsTime() {
    link.writeSilence();
    write();
    assertThat(read()).isEqualTo(1);
    write();
    link.writeSilence();
    assertThat(read()).isEqualTo(2);
    assertThat(read()).isZero();
  }
}
