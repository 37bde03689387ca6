// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rayo.callcontrol.actor.Scheduler;

/** Timers that fire when the test moves the clock. */
public final class ManualScheduler implements Scheduler {
  private final ManualClock clock;
  private final List<Waiting> waiting = new ArrayList<>();

  public ManualScheduler(ManualClock clock) {
    this.clock = clock;
  }

  @Override
  public Timer schedule(Duration delay, Runnable task) {
    var timer = new Waiting(clock.instant().plus(delay), task);
    waiting.add(timer);
    return () -> waiting.removeIf(w -> w == timer);
  }

  /** Moves the clock and fires what is due, in order of time, settling after each. */
  public void advance(Duration time, Runnable settle) {
    var end = clock.instant().plus(time);
    for (var due = due(end); due.isPresent(); due = due(end)) {
      var timer = due.get();
      clock.advance(Duration.between(clock.instant(), timer.at));
      waiting.remove(timer);
      timer.task.run();
      settle.run();
    }
    clock.advance(Duration.between(clock.instant(), end));
  }

  private Optional<Waiting> due(Instant end) {
    return waiting.stream().filter(w -> !w.at.isAfter(end)).min(Comparator.comparing(w -> w.at));
  }

  public int pending() {
    return waiting.size();
  }

  private static final class Waiting {
    private final Instant at;
    private final Runnable task;

    Waiting(Instant at, Runnable task) {
      this.at = at;
      this.task = task;
    }
  }
}
