// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Names;

@DisplayName("HA media server: events are kept until they are acknowledged")
class EventQueueTest {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger overflows = new AtomicInteger();
  private final EventQueue queue = new EventQueue("call", clock, () -> overflows.incrementAndGet());

  @AfterEach
  void stop() {
    clock.shutdownNow();
  }

  /** Takes one event at a time, when it is told to. */
  private static final class End implements Controller {
    private final List<Event> offered = new ArrayList<>();
    private CompletableFuture<Boolean> answer = new CompletableFuture<>();

    @Override
    public String id() {
      return "conn:end";
    }

    @Override
    public String address() {
      return "127.0.0.1:1";
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public Duration silence() {
      return Duration.ZERO;
    }

    @Override
    public CompletableFuture<Boolean> deliver(Event event) {
      offered.add(event);
      answer = new CompletableFuture<>();
      return answer;
    }

    void answer(boolean success) {
      answer.complete(success);
    }

    List<String> numbers() {
      return offered.stream().map(event -> String.valueOf(event.value(Names.SEQUENCE))).toList();
    }
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      queue.add(Event.of("x.test", "conn:a"), null);
    }
  }

  @Test
  void oneAtATimeAndInOrder() {
    var end = new End();
    queue.attach(end, 0);
    add(3);
    assertThat(end.numbers()).containsExactly("1");
    end.answer(true);
    end.answer(true);
    end.answer(true);
    assertThat(end.numbers()).containsExactly("1", "2", "3");
    assertThat(end.offered.getFirst().value(Names.SESSION)).isEqualTo("call");
    assertThat(queue.isEmpty()).isFalse();
    queue.acknowledge(2);
    queue.acknowledge(3);
    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.last()).isEqualTo(3);
  }

  @Test
  void whoAttachesGetsWhatIsNotKnown() {
    var dead = new End();
    queue.attach(dead, 0);
    add(4);
    dead.answer(true);
    dead.answer(true);
    var survivor = new End();
    queue.attach(survivor, 1);
    assertThat(survivor.numbers()).containsExactly("2");
    dead.answer(false);
    survivor.answer(true);
    survivor.answer(true);
    add(1);
    survivor.answer(true);
    assertThat(survivor.numbers()).containsExactly("2", "3", "4", "5");
    assertThat(dead.numbers()).containsExactly("1", "2", "3");
  }

  @Test
  void withoutOwnerEachIsTriedOnce() {
    var starter = new End();
    queue.add(Event.of("x.test", "conn:a"), starter);
    queue.add(Event.of("x.lost", "conn:a"), null);
    queue.add(Event.of("x.other", "conn:a"), starter);
    starter.answer(false);
    assertThat(starter.offered).extracting(Event::name).containsExactly("x.test", "x.other");
    assertThat(starter.offered).allMatch(event -> event.values().isEmpty());
    starter.answer(true);
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void whatIsNeverAcknowledgedIsTooMuchOnce() {
    queue.attach(new End(), 0);
    add(EventQueue.LIMIT);
    assertThat(overflows).hasValue(0);
    add(1);
    assertThat(overflows).hasValue(1);
    assertThat(queue.last()).isEqualTo(EventQueue.LIMIT);
  }
}
