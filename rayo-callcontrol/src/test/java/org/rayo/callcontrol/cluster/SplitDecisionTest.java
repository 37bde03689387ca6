// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.callcontrol.cluster.SplitDecision.Verdict;
import org.rayo.callcontrol.port.NodeView;

@DisplayName("A side of a split cluster")
class SplitDecisionTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static NodeView view(String members) {
    return new NodeView(List.of(members.split("\\+", -1)), Set.of(), Set.of(), false);
  }

  private static SplitDecision whole(String members) {
    return SplitDecision.of(view(members), Instant.EPOCH).before(view(members), NOW);
  }

  @ParameterizedTest(name = "of {0} that sees {1} is to {2}")
  @CsvSource({
    "a+b,       a,     ASK",
    "a+b,       b,     ASK",
    "a+b+c,     a+b,   GO_ON",
    "a+b+c,     c,     GIVE_UP",
    "a+b+c+d,   a+b,   ASK",
    "a+b+c+d,   a+b+c, GO_ON",
    "a+b+c+d,   d,     GIVE_UP",
    "a+b,       a+c,   ASK"
  })
  void verdicts(String before, String left, Verdict verdict) {
    assertThat(whole(before).verdict(view(left))).isEqualTo(verdict);
  }

  @Test
  @DisplayName(
      "names the split as the other side does, also when nodes are found to be gone in turn")
  void inTurn() {
    var first = whole("a+b+c+d");
    assertThat(first.verdict(view("a+b+c"))).isEqualTo(Verdict.GO_ON);
    var second = first.before(view("a+b+c"), NOW.plusSeconds(1));
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.verdict(view("a+b"))).isEqualTo(Verdict.ASK);
  }

  @Test
  @DisplayName("judges a loss that comes later by the view that was left then")
  void later() {
    var first = whole("a+b+c");
    var second = first.before(view("a+b"), NOW.plusSeconds(60));
    assertThat(second.name()).isNotEqualTo(first.name());
    assertThat(second.verdict(view("a"))).isEqualTo(Verdict.ASK);
  }
}
