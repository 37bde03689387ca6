// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RollCallTest {
  private final List<CompletableFuture<Void>> asked = new ArrayList<>();
  private final RollCall calls =
      new RollCall(
          () -> {
            var question = new CompletableFuture<Void>();
            asked.add(question);
            return question;
          });

  @Test
  void whoAsksWhileAQuestionIsUnderWaySharesTheNextOne() {
    var first = calls.call().toCompletableFuture();
    var second = calls.call().toCompletableFuture();
    var third = calls.call().toCompletableFuture();
    assertThat(asked).hasSize(1);
    asked.getFirst().complete(null);
    assertThat(first).isDone();
    assertThat(second).as("asked after the question").isNotDone();
    assertThat(asked).hasSize(2);
    asked.getLast().complete(null);
    assertThat(second).isDone();
    assertThat(third).isDone();
    assertThat(asked).hasSize(2);
  }

  @Test
  void aQuestionThatFailedIsNoSignOfLifeAndDoesNotStopTheNextOne() {
    var first = calls.call().toCompletableFuture();
    asked.getFirst().completeExceptionally(new IllegalStateException("timeout"));
    assertThat(first).isCompletedExceptionally();
    var second = calls.call().toCompletableFuture();
    asked.getLast().complete(null);
    assertThat(second).isCompletedWithValue(null);
  }
}
