// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailboxTest {
  private final ArrayDeque<Runnable> executor = new ArrayDeque<>();
  private final ArrayList<Integer> done = new ArrayList<>();

  @Test
  @DisplayName("T23 runs in order, on one turn of the executor")
  void order() {
    var mailbox = new Mailbox(executor::add, 10);
    for (int i = 0; i < 5; i++) {
      int n = i;
      assertThat(mailbox.tell(() -> done.add(n))).isTrue();
    }
    assertThat(executor).hasSize(1);
    executor.remove().run();
    assertThat(done).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  @DisplayName("refuses what is too much, and takes what must be")
  void bounded() {
    var mailbox = new Mailbox(executor::add, 2);
    assertThat(mailbox.tell(() -> done.add(1))).isTrue();
    assertThat(mailbox.tell(() -> done.add(2))).isTrue();
    assertThat(mailbox.tell(() -> done.add(3))).isFalse();
    mailbox.tellAlways(() -> done.add(4));
    executor.remove().run();
    assertThat(done).containsExactly(1, 2, 4);
  }

  @Test
  @DisplayName("gives the thread to others after a while")
  void fair() {
    var mailbox = new Mailbox(executor::add, 1000);
    for (int i = 0; i < 100; i++) {
      mailbox.tell(() -> done.add(0));
    }
    executor.remove().run();
    assertThat(done).hasSize(64);
    executor.remove().run();
    assertThat(done).hasSize(100);
    assertThat(executor).isEmpty();
  }

  @Test
  @DisplayName("catches up when the executor had no thread for it")
  void rejected() {
    var free = new AtomicBoolean();
    var mailbox =
        new Mailbox(
            task -> {
              if (!free.get()) {
                throw new RejectedExecutionException("busy");
              }
              executor.add(task);
            },
            10);
    mailbox.tell(() -> done.add(1));
    free.set(true);
    mailbox.tell(() -> done.add(2));
    executor.remove().run();
    assertThat(done).containsExactly(1, 2);
  }

  @Test
  @DisplayName("survives a task that throws")
  void throwing() {
    var mailbox = new Mailbox(executor::add, 10);
    mailbox.tell(
        () -> {
          throw new IllegalStateException("bug");
        });
    mailbox.tell(() -> done.add(1));
    assertThatThrownBy(executor.remove()::run).hasMessage("bug");
    executor.remove().run();
    assertThat(done).containsExactly(1);
  }

  @Test
  @DisplayName("is serial and loses nothing under many threads")
  @Timeout(30)
  void serial() throws InterruptedException {
    int[] count = new int[1];
    int senders = 8;
    int each = 5000;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var mailbox = new Mailbox(threads, senders * each);
      var all = new CountDownLatch(senders * each);
      for (int s = 0; s < senders; s++) {
        threads.execute(
            () -> {
              for (int i = 0; i < each; i++) {
                mailbox.tell(
                    () -> {
                      count[0]++;
                      all.countDown();
                    });
              }
            });
      }
      all.await();
    }
    assertThat(count[0]).isEqualTo(senders * each);
  }
}
