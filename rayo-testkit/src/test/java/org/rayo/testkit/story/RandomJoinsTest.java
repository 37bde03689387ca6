// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever happens to calls and the joins between them, all parties stay of one mind. */
@DisplayName("Random joins")
class RandomJoinsTest {
  /** Of 40 commands, signals and media events each. */
  private static final int SEQUENCES = Integer.getInteger("rayo.random.sequences", 6_000);

  private static final int FIRST = Integer.getInteger("rayo.random.first", 0);

  @Test
  @DisplayName(
      "G01 G06 G07 G09 G10 F11: one reply per command, joined and unjoined in turn, nothing leaks")
  void invariants() {
    long joins = 0;
    for (int seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
      var calls = new RandomJoins(new Random(seed));
      try {
        calls.play();
        joins += check(calls);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + calls.history(), e);
      }
    }
    assertThat(joins).as("joins in force at some end").isGreaterThan(SEQUENCES / 10);
  }

  private static long check(RandomJoins calls) {
    var rig = calls.rig();
    JoinTruths.agree(rig);
    JoinTruths.balanced(rig);
    long joins = rig.media().joins();
    calls.end();
    JoinTruths.oneReplyEach(rig, calls.requests());
    JoinTruths.balanced(rig);
    assertThat(rig.isClean()).as("nothing is left").isTrue();
    assertThat(rig.media().joins()).as("joins left").isZero();
    assertThat(rig.service().counters().get("internal-errors")).isZero();
    return joins;
  }
}
