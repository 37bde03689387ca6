// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.effect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rayo.callcontrol.actor.Scheduler;

/** The timers of one call or mixer. Used in its mailbox alone. */
public final class Timers {
  private final Scheduler scheduler;
  private final Consumer<Runnable> mailbox;
  private final Consumer<TimerKey> fired;
  private final InstantSource clock;
  private final Map<TimerKey, Running> running = new HashMap<>(4);

  /**
   * @param mailbox takes what comes from the scheduler's thread
   * @param fired called in the mailbox; never after the timer was cancelled or replaced
   */
  public Timers(
      Scheduler scheduler,
      InstantSource clock,
      Consumer<Runnable> mailbox,
      Consumer<TimerKey> fired) {
    this.scheduler = scheduler;
    this.clock = clock;
    this.mailbox = mailbox;
    this.fired = fired;
  }

  public void start(TimerKey key, Duration duration) {
    cancel(key);
    if (duration.isZero()) {
      return;
    }
    var mine = new Running[1];
    var timer = scheduler.schedule(duration, () -> mailbox.accept(() -> fire(key, mine[0])));
    mine[0] = new Running(timer, clock.instant().plus(duration));
    running.put(key, mine[0]);
  }

  private void fire(TimerKey key, Running timer) {
    // By identity: an older timer of this key may have been on its way already.
    if (running.remove(key, timer)) {
      fired.accept(key);
    }
  }

  public void cancel(TimerKey key) {
    var timer = running.remove(key);
    if (timer != null) {
      timer.timer.cancel();
    }
  }

  /** When the timers that run will fire. */
  public Map<TimerKey, Instant> deadlines() {
    var deadlines = new HashMap<TimerKey, Instant>();
    running.forEach((key, timer) -> deadlines.put(key, timer.due));
    return deadlines;
  }

  public void cancelAll() {
    running.values().forEach(r -> r.timer.cancel());
    running.clear();
  }

  private static final class Running {
    private final Scheduler.Timer timer;
    private final Instant due;

    Running(Scheduler.Timer timer, Instant due) {
      this.timer = timer;
      this.due = due;
    }
  }
}
