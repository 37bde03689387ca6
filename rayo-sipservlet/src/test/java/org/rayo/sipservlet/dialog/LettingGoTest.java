// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.Header;

class LettingGoTest {
  @Test
  void aCallerThatNobodyAnsweredIsSentToAnotherNodeAtOnce() {
    assertThat(LettingGo.of(DialogState.incoming(false)))
        .containsExactly(
            new DialogEffect.Respond(503, null, List.of(new Header("Retry-After", "0"))));
  }

  @Test
  void whoIsCalledDoesNotRingAnyLonger() {
    var cancel = new DialogEffect.SendCancel(List.of());
    assertThat(LettingGo.of(DialogState.outgoing())).containsExactly(cancel);
    assertThat(LettingGo.of(new DialogState.Proceeding(null))).containsExactly(cancel);
  }

  @Test
  void nothingIsSaidInACallThatWasAnswered() {
    assertThat(LettingGo.of(DialogState.QUIET)).isEmpty();
    assertThat(LettingGo.of(new DialogState.Answering(false, null))).isEmpty();
  }
}
