// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.SessionDescription;

@DisplayName("What another node needs to know of a dialog")
class DialogFactsTest {
  private static final DialogFacts FULL =
      new DialogFacts(
          true,
          "call@host",
          new DialogIdentity("call@host", "ours", "theirs"),
          new SessionTerms(1800, true, false),
          1_700_000_000_000L,
          new SessionDescription("v=0\r\no=- 1 7 IN IP4 127.0.0.1\r\n"));

  @Test
  @DisplayName("comes back as it was written")
  void roundTrip() throws Exception {
    assertThat(DialogFacts.of(FULL.toBytes())).isEqualTo(FULL);
    var bare = new DialogFacts(false, "call@host", null, null, 0, null);
    assertThat(DialogFacts.of(bare.toBytes())).isEqualTo(bare);
  }

  @Test
  @DisplayName("is refused when a later version wrote it, or when it is damaged")
  void refused() {
    var later = FULL.toBytes();
    later[0]++;
    assertThatThrownBy(() -> DialogFacts.of(later)).hasMessageContaining("version 2");
    var cut = Arrays.copyOf(FULL.toBytes(), 5);
    assertThatThrownBy(() -> DialogFacts.of(cut)).isInstanceOf(IOException.class);
    var huge = FULL.toBytes();
    huge[2] = 0x7f;
    assertThatThrownBy(() -> DialogFacts.of(huge)).isInstanceOf(IOException.class);
  }
}
