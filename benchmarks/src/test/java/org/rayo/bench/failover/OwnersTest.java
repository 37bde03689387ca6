// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The logs of two nodes")
class OwnersTest {
  private static final String TAKEN =
      "2026-11-21 10:00:05,000 INFO  [x] (y) Took over call c1 from a";
  private static final String LEFT =
      "2026-11-21 10:00:04,900 INFO  [x] (y) Let go of call c1, which";

  @TempDir private Path folder;
  private final Samples samples = new Samples();

  private Owners log(String name, String... lines) throws IOException {
    var file = Files.write(folder.resolve(name), List.of(lines));
    return Owners.read(file, LocalDateTime.of(2026, 11, 21, 10, 0));
  }

  private long twoOwners(Owners one, Owners other, boolean alive) {
    Owners.compare(one, other, alive, LocalDateTime.MIN, samples);
    return samples.count("two_owners");
  }

  @Test
  @DisplayName("show one owner where the former one let go")
  void moved() throws IOException {
    assertThat(twoOwners(log("a", LEFT), log("b", TAKEN), true)).isZero();
    assertThat(samples.toJson()).contains("\"owner_overlap_ms_p99\":0.0");
  }

  @Test
  @DisplayName("show two owners where the former one lives and kept its call")
  void kept() throws IOException {
    assertThat(twoOwners(log("a"), log("b", TAKEN), true)).isOne();
  }

  @Test
  @DisplayName("show one owner where the former one is dead")
  void dead() throws IOException {
    assertThat(twoOwners(log("a"), log("b", TAKEN), false)).isZero();
  }

  @Test
  @DisplayName("show two owners where both took the call over")
  void both() throws IOException {
    assertThat(twoOwners(log("a", TAKEN), log("b", TAKEN), true)).isPositive();
  }

  @Test
  @DisplayName("of an earlier run do not count")
  void earlier() throws IOException {
    var old = TAKEN.replace("10:00", "09:00");
    assertThat(twoOwners(log("a"), log("b", old), true)).isZero();
  }
}
