// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LentThreadsTest {
  private final ArrayDeque<Runnable> pool = new ArrayDeque<>();
  private final LentThreads threads = new LentThreads(pool::add);
  private final ArrayList<String> done = new ArrayList<>();

  @Test
  @DisplayName("a thread that was not lent only leaves the work")
  void not_lent() {
    new Mailbox(threads, 10).tell(() -> done.add("turn"));
    assertThat(done).isEmpty();
    assertThat(pool).hasSize(1);
  }

  @Test
  @DisplayName("a lent thread does the work before it goes on")
  void lent() {
    var mailbox = new Mailbox(threads, 10);
    threads.lend(
        () -> {
          mailbox.tell(() -> done.add("turn"));
          done.add("rest");
        });
    assertThat(done).containsExactly("turn", "rest");
    assertThat(pool).isEmpty();
  }

  @Test
  @DisplayName("a thread is lent for one turn: what concerns many calls does not keep it")
  void one_turn() {
    var one = new Mailbox(threads, 10);
    var other = new Mailbox(threads, 10);
    threads.lend(
        () -> {
          one.tell(() -> done.add("first"));
          other.tell(() -> done.add("other"));
          one.tell(() -> done.add("second"));
        });
    assertThat(done).containsExactly("first");
    pool.forEach(Runnable::run);
    assertThat(done).containsExactly("first", "other", "second");
  }

  @Test
  @DisplayName("a turn in the pool is not interrupted by another one either")
  void no_turn_within_a_turn_in_the_pool() {
    var one = new Mailbox(threads, 10);
    var other = new Mailbox(threads, 10);
    one.tell(
        () -> {
          threads.lend(() -> other.tell(() -> done.add("other")));
          done.add("one");
        });
    pool.remove().run();
    assertThat(done).containsExactly("one");
    pool.remove().run();
    assertThat(done).containsExactly("one", "other");
  }

  @Test
  @DisplayName("what a turn tells others goes to the pool, what it tells itself comes next")
  void no_turn_within_a_turn() {
    var one = new Mailbox(threads, 10);
    var other = new Mailbox(threads, 10);
    threads.lend(
        () ->
            one.tell(
                () -> {
                  other.tell(() -> done.add("other"));
                  one.tell(() -> done.add("one again"));
                  threads.lend(() -> other.tell(() -> done.add("other again")));
                  done.add("one");
                }));
    assertThat(done).containsExactly("one", "one again");
    pool.remove().run();
    assertThat(done).containsExactly("one", "one again", "other", "other again");
  }

  @Test
  @DisplayName("a failure stays with the mailbox, which goes on in the pool")
  void failure() {
    var mailbox = new Mailbox(threads, 10);
    threads.lend(
        () -> {
          mailbox.tell(
              () -> {
                mailbox.tell(() -> done.add("after the failure"));
                throw new IllegalStateException("expected in this test");
              });
          done.add("the caller");
        });
    pool.remove().run();
    assertThat(done).containsExactly("the caller", "after the failure");
  }
}
