// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In which order calls that were taken over go on. */
@DisplayName("Calls that were taken over")
class ResumptionsTest {
  private static final int CALLS = 3 * Resumptions.AT_A_TIME;

  private final List<Runnable> deadlines = new ArrayList<>();
  private final List<Call> begun = new ArrayList<>();
  private final CallMetrics metrics = new CallMetrics();
  private final Resumptions resumptions =
      new Resumptions(
          (_, task) -> {
            deadlines.add(task);
            return () -> deadlines.remove(task);
          },
          metrics);

  private final class Call implements Resumptions.Orphan {
    final CompletableFuture<Void> answer = new CompletableFuture<>();
    boolean wanted;
    boolean broken;

    @Override
    public boolean isWanted() {
      return wanted;
    }

    @Override
    public CompletionStage<Void> resume() {
      begun.add(this);
      if (broken) {
        throw new IllegalStateException("meant to fail");
      }
      return answer;
    }
  }

  private List<Call> add(int number) {
    var calls = IntStream.range(0, number).mapToObj(_ -> new Call()).toList();
    calls.forEach(resumptions::add);
    return calls;
  }

  @Test
  @DisplayName("go on a few at a time")
  void aFew() {
    var calls = add(CALLS);
    assertThat(begun).isEqualTo(calls.subList(0, Resumptions.AT_A_TIME));
    calls.getFirst().answer.complete(null);
    assertThat(begun).isEqualTo(calls.subList(0, Resumptions.AT_A_TIME + 1));
    calls.forEach(call -> call.answer.complete(null));
    assertThat(begun).isEqualTo(calls);
    assertThat(deadlines).isEmpty();
  }

  @Test
  @DisplayName("go on before the others when somebody waits for them")
  void wanted() {
    var calls = add(CALLS);
    calls.getLast().wanted = true;
    calls.getFirst().answer.complete(null);
    assertThat(begun).hasSize(Resumptions.AT_A_TIME + 1).endsWith(calls.getLast());
  }

  @Test
  @DisplayName("do not queue behind parts that do not answer")
  void silent() {
    var calls = add(CALLS);
    List.copyOf(deadlines).getFirst().run();
    assertThat(begun).isEqualTo(calls);

    calls.forEach(call -> call.answer.complete(null));
    begun.clear();
    add(CALLS);
    assertThat(begun).as("the next time").hasSize(Resumptions.AT_A_TIME);
  }

  @Test
  @DisplayName("that cannot go on hold up nobody, and nobody is called once inside the other")
  void broken() {
    var calls = IntStream.range(0, 10_000).mapToObj(_ -> new Call()).toList();
    calls.getFirst().broken = true;
    for (var call : calls) {
      call.answer.complete(null);
      resumptions.add(call);
    }
    assertThat(begun).isEqualTo(calls);
    assertThat(metrics.values()).containsEntry("internal-errors", 1L);
  }
}
