// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rayo.testkit.story.RandomWorld.Mood;

/** Whatever happens to calls, mixers and components in whatever order, some things always hold. */
@DisplayName("Random worlds")
class RandomWorldTest {
  /** In each mood, of 40 commands, signals, presences and media events each. */
  private static final int SEQUENCES = Integer.getInteger("rayo.random.sequences", 5_000);

  private static final int FIRST = Integer.getInteger("rayo.random.first", 0);

  private static void explore(Mood mood, int worlds) {
    for (int seed = FIRST; seed < FIRST + worlds; seed++) {
      var world = new RandomWorld(new Random(seed), mood);
      try {
        world.play();
        check(world, mood);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(mood + ", seed " + seed + ": " + world.history(), e);
      }
    }
  }

  private static void check(RandomWorld world, Mood mood) {
    var rig = world.rig();
    if (mood == Mood.CALM || mood == Mood.NARROW) {
      WorldTruths.agree(rig);
    }
    world.end();
    WorldTruths.oneReplyEach(rig.gateway(), world.requests());
    WorldTruths.entitiesBehave(rig.gateway());
    assertThat(rig.isClean()).as("nothing is left").isTrue();
    assertThat(rig.service().mixers()).as("mixers left").isEmpty();
    assertThat(rig.media().joins()).as("joins left").isZero();
    if (mood != Mood.BROKEN) {
      assertThat(rig.service().counters().get("internal-errors")).isZero();
    }
  }

  @ParameterizedTest(
      name = "T22 F01 F11 G01 H01 H09 I11: {0} keep every promise, and nothing leaks")
  @EnumSource(names = {"CALM", "NARROW", "WILD"})
  void invariants(Mood mood) {
    explore(mood, SEQUENCES);
  }

  @Test
  @DisplayName("T22 F01 I11: broken media and overflowing mailboxes break no promise either")
  void broken() {
    var log = Logger.getLogger("org.rayo.callcontrol");
    var level = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      explore(Mood.BROKEN, SEQUENCES);
    } finally {
      log.setLevel(level);
    }
  }
}
