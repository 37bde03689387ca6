// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.protocol.core.EndReason;

class EndReasonsTest {
  @ParameterizedTest(name = "F04 F05 F06 F07: {0} is {1}")
  @CsvSource({
    "300, ERROR", "302, ERROR", "400, ERROR", "401, ERROR", "403, REJECTED", "404, ERROR",
    "407, ERROR", "408, TIMEOUT", "410, ERROR", "433, REJECTED", "480, TIMEOUT", "481, ERROR",
    "484, ERROR", "486, BUSY", "487, TIMEOUT", "488, ERROR", "500, ERROR", "501, ERROR",
    "503, ERROR", "600, BUSY", "603, REJECTED", "604, ERROR", "606, ERROR", "607, REJECTED",
    "608, REJECTED"
  })
  void table(int status, EndReason reason) {
    assertThat(EndReasons.fromSip(status)).isEqualTo(reason);
  }

  @Test
  @DisplayName("Z13 every status has a reason, and none of them is a hangup")
  void total() {
    assertThat(IntStream.range(-1, 1000).mapToObj(EndReasons::fromSip))
        .doesNotContain(EndReason.HUNGUP, EndReason.HANGUP_COMMAND)
        .doesNotContainNull();
  }
}
