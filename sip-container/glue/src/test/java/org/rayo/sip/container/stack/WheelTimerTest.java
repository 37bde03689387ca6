// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs in real time: what is tested is waiting. */
class WheelTimerTest {
  private final WheelTimer timer = new WheelTimer();

  private static final class Probe extends SIPStackTimerTask {
    final CountDownLatch runs;
    final AtomicLong ranAt = new AtomicLong();
    final AtomicInteger cleanUps = new AtomicInteger();

    Probe(int runs) {
      this.runs = new CountDownLatch(runs);
    }

    @Override
    public void runTask() {
      ranAt.set(System.nanoTime());
      runs.countDown();
    }

    @Override
    public void cleanUpBeforeCancel() {
      cleanUps.incrementAndGet();
    }

    @Override
    public Object getThreadHash() {
      return "any";
    }

    boolean awaitRuns() throws InterruptedException {
      return runs.await(10, TimeUnit.SECONDS);
    }
  }

  @BeforeEach
  void start() {
    timer.start(null, null);
  }

  @AfterEach
  void stop() {
    timer.stop();
  }

  @Test
  void runs_a_task_once_and_not_early() throws InterruptedException {
    var task = new Probe(1);
    var start = System.nanoTime();
    assertThat(timer.schedule(task, 100)).isTrue();
    assertThat(task.awaitRuns()).isTrue();
    assertThat(task.ranAt.get() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    assertThat(timer.cancel(task)).isFalse();
  }

  @Test
  void repeats_until_it_is_cancelled() throws InterruptedException {
    var task = new Probe(3);
    timer.scheduleWithFixedDelay(task, 0, 1);
    assertThat(task.awaitRuns()).isTrue();
    assertThat(timer.cancel(task)).isTrue();
    assertThat(timer.cancel(task)).isFalse();
  }

  @Test
  void lets_go_of_what_is_cancelled_and_cleans_up_first() throws InterruptedException {
    var cancelled = new Probe(1);
    var later = new Probe(1);
    timer.schedule(cancelled, 40);
    timer.schedule(later, 200);
    assertThat(timer.cancel(cancelled)).isTrue();
    assertThat(cancelled.cleanUps).hasValue(1);
    assertThat(later.awaitRuns()).isTrue();
    assertThat(cancelled.runs.getCount()).isEqualTo(1);
  }

  @Test
  void a_task_that_was_never_started_cannot_be_cancelled() {
    assertThat(timer.cancel(new Probe(1))).isFalse();
  }

  @Test
  void a_failing_task_does_not_stop_the_others() throws InterruptedException {
    var failing =
        new SIPStackTimerTask() {
          @Override
          public void runTask() {
            throw new IllegalArgumentException("expected in this test");
          }

          @Override
          public Object getThreadHash() {
            return "any";
          }
        };
    var fine = new Probe(1);
    timer.schedule(failing, 0);
    timer.schedule(fine, 60);
    assertThat(fine.awaitRuns()).isTrue();
  }

  @Test
  void loses_no_task_when_many_threads_start_timers_just_before_they_are_due()
      throws InterruptedException {
    var tasks = new ArrayList<Probe>();
    for (var i = 0; i < 20_000; i++) {
      tasks.add(new Probe(1));
    }
    var threads = new ArrayList<Thread>();
    for (var t = 0; t < 4; t++) {
      var share = tasks.subList(t * 5000, (t + 1) * 5000);
      threads.add(Thread.ofPlatform().start(() -> share.forEach(task -> timer.schedule(task, 0))));
    }
    for (var thread : threads) {
      thread.join();
    }
    for (var task : tasks) {
      assertThat(task.awaitRuns()).isTrue();
    }
  }

  @Test
  void takes_nothing_after_the_stop() {
    timer.stop();
    assertThat(timer.isStarted()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> timer.schedule(new Probe(1), 1));
  }
}
