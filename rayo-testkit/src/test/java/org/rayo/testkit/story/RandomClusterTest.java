// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.fake.CallControlRig.jid;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.CallEvent;

/** Whatever happens in whatever order while nodes die, some things always hold. */
@DisplayName("Random clusters")
class RandomClusterTest {
  private static final int SEQUENCES = Integer.getInteger("rayo.random.sequences", 500);
  private static final int FIRST = Integer.getInteger("rayo.random.first", 0);

  @Test
  @DisplayName("T22: every command has one reply, every event comes once, every call ends once")
  void invariants() {
    for (int seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
      var cluster = new RandomCluster(new Random(seed));
      try {
        cluster.play();
        cluster.end();
        check(cluster);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + cluster.history(), e);
      }
    }
  }

  private static void check(RandomCluster cluster) {
    var rig = cluster.rig();
    rig.refuseLost();
    WorldTruths.oneReplyEach(rig.clients(), rig.requests());
    WorldTruths.entitiesBehave(rig.clients());
    for (var call : cluster.calls()) {
      var told = rig.clients().events().stream().filter(e -> e.from().equals(jid(call))).toList();
      var ends = told.stream().filter(e -> e.event() instanceof CallEvent.End).count();
      assertThat(ends).as("ends of " + call + ": " + told).isEqualTo(told.isEmpty() ? 0 : 1);
    }
    assertThat(rig.shared().owners()).as("owners").isEmpty();
    assertThat(rig.isClean()).as("nothing is left").isTrue();
  }
}
