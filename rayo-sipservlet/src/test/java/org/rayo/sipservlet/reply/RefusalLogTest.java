// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalLogTest {
  private long second = 1;

  @Test
  void aFloodOfRefusalsIsAFewLinesASecond() {
    var log = new RefusalLog(() -> second);
    assertThat(IntStream.range(0, 1000).filter(i -> log.admits()).count()).isEqualTo(10);
    second++;
    assertThat(log.admits()).isTrue();
    assertThat(log.takeSuppressed()).isEqualTo(990);
  }

  @Test
  void aCallIdCannotForgeALogLine() {
    assertThat(RefusalLog.harmless("a\r\nb c")).isEqualTo("a??b?c");
  }
}
