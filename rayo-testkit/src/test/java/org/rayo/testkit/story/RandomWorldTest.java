// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever happens to calls, mixers and components in whatever order, some things always hold. */
@DisplayName("Random worlds")
class RandomWorldTest {
  /** Of 40 commands, signals, presences and media events each. */
  private static final int SEQUENCES = Integer.getInteger("rayo.random.sequences", 6_000);

  private static final int FIRST = Integer.getInteger("rayo.random.first", 0);

  @Test
  @DisplayName("T22 F01 F11 G01 H01 H09 I11: every promise is kept, and nothing leaks")
  void invariants() {
    long joins = 0;
    for (int seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
      var world = new RandomWorld(new Random(seed));
      try {
        world.play();
        joins += check(world);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + world.history(), e);
      }
    }
    assertThat(joins).as("joins in force at some end").isGreaterThan(SEQUENCES / 10);
  }

  private static long check(RandomWorld world) {
    var rig = world.rig();
    long joins = rig.media().joins();
    if (!world.isWild()) {
      WorldTruths.agree(rig);
    }
    world.end();
    assertThat(rig.service().counters().get("internal-errors")).isZero();
    WorldTruths.oneReplyEach(rig, world.requests());
    WorldTruths.entitiesBehave(rig);
    assertThat(rig.isClean()).as("nothing is left").isTrue();
    assertThat(rig.service().mixers()).as("mixers left").isEmpty();
    assertThat(rig.media().joins()).as("joins left").isZero();
    return joins;
  }
}
