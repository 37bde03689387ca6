// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {
  @Test
  void readsValuesAndTheSwitch() {
    var options = new BenchOptions(List.of("--cps", "250", "--json", "--sip", "127.0.0.1:5060"));
    assertThat(options.number("--cps")).isEqualTo(250);
    assertThat(options.number("--warmup", 20)).isEqualTo(20);
    assertThat(options.json()).isTrue();
    assertThat(options.address("--sip").getPort()).isEqualTo(5060);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nonsense 1", "--cps", "--cps x", "--cps -1"})
  void complainsAboutTheRest(String line) {
    assertThatThrownBy(() -> new BenchOptions(List.of(line.split(" ", -1))).number("--cps"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePacerKeepsItsRate() {
    var count = new int[1];
    assertThat(Pacer.run(100, 500, i -> count[0]++)).isBetween(0.19, 0.5);
    assertThat(count[0]).isEqualTo(100);
  }
}
