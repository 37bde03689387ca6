// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("work handed to the container")
class WorkExecutorTest {
  private final ManualTimer timer = new ManualTimer();
  private final FakeWorkManager container = new FakeWorkManager();
  private final WorkExecutor executor = new WorkExecutor(container, timer.timer(), 2);
  private final List<Integer> done = new ArrayList<>();

  @Test
  void runsManyTasksInOneWork() {
    for (int i = 0; i < 100; i++) {
      int number = i;
      executor.execute(() -> done.add(number));
    }
    assertThat(container.waiting()).isEqualTo(2);
    container.runAll();
    assertThat(done).hasSize(100).isSorted();
  }

  @Test
  void takesATaskThatComesWhileItWorks() {
    executor.execute(() -> executor.execute(() -> done.add(2)));
    container.runAll();
    assertThat(done).containsExactly(2);
  }

  @Test
  void goesOnAfterATaskThatFails() {
    executor.execute(
        () -> {
          throw new IllegalStateException("as the test asked for");
        });
    executor.execute(() -> done.add(1));
    container.runAll();
    assertThat(done).containsExactly(1);
  }

  @Test
  void triesAgainWhenTheContainerHasNoThread() {
    container.rejections = 2;
    executor.execute(() -> done.add(1));
    timer.pass(20);
    timer.pass(20);
    container.runAll();
    assertThat(done).containsExactly(1);
  }

  @Test
  void startsNothingAfterItsEnd() {
    executor.execute(() -> done.add(1));
    executor.stop();
    executor.execute(() -> done.add(2));
    container.runAll();
    assertThat(done).isEmpty();
  }
}
