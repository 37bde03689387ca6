// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.engine.party.FrameLink;
import org.rayo.media.engine.testing.FakeEnd;

@DisplayName("A mixer, tick by tick")
class MixerMediaTest {
  private final List<String> speakers = new ArrayList<>();
  private final MixerMedia media =
      new MixerMedia((party, speaking) -> speakers.add((speaking ? "+" : "-") + party));
  private final List<FrameLink> in = new ArrayList<>();
  private final List<FrameLink> out = new ArrayList<>();
  private final short[] frame = new short[160];

  private void party(boolean mixer) {
    var end = new FakeEnd("p" + in.size(), mixer);
    in.add(new FrameLink());
    out.add(new FrameLink());
    media.in(end, in.getLast());
    media.out(end, out.getLast());
  }

  private void says(int party, int level) {
    Arrays.fill(frame, (short) level);
    in.get(party).write(frame);
  }

  /** What the party hears; 0 for silence. */
  private int hears(int party) {
    return out.get(party).read(frame) ? frame[7] : 0;
  }

  @Test
  void givesEachTheSumOfTheOthersInTheSameTick() {
    for (int i = 0; i < 4; i++) {
      party(false);
    }
    says(0, 1000);
    says(1, -200);
    says(2, 30);
    media.tick();
    assertThat(List.of(hears(0), hears(1), hears(2), hears(3)))
        .containsExactly(-170, 1030, 800, 830);
    media.tick();
    assertThat(hears(3)).isZero();
  }

  @Test
  void cutsWhatIsTooLoudWithoutTouchingTheQuiet() {
    for (int i = 0; i < 3; i++) {
      party(false);
    }
    says(0, 30_000);
    says(1, 30_000);
    says(2, -30_000);
    media.tick();
    assertThat(List.of(hears(0), hears(1), hears(2))).containsExactly(0, 0, 32_767);
  }

  @Test
  void aSpeakerWhoLeavesFallsSilentAndAMixerIsNoSpeaker() {
    party(false);
    party(true);
    for (int i = 0; i < 5; i++) {
      says(0, 4000);
      says(1, 4000);
      media.tick();
    }
    assertThat(speakers).containsExactly("+p0");
    in.get(0).end();
    media.tick();
    assertThat(speakers).containsExactly("+p0"); // it still listens, for the hangover
    out.get(0).end();
    media.tick();
    assertThat(speakers).containsExactly("+p0", "-p0");
  }

  @Test
  void aTickAllocatesNothing() {
    for (int i = 0; i < 10; i++) {
      party(false);
    }
    ticks(20_000); // compiled by then
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    ticks(1000);
    assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
  }

  private void ticks(int count) {
    for (int i = 0; i < count; i++) {
      for (int party = 0; party < 10; party++) {
        says(party, 100 * party);
      }
      media.tick();
      for (int party = 0; party < 10; party++) {
        hears(party);
      }
    }
  }
}
