// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks run when the test says so, and time passes when it says so. */
final class ManualTimer implements Executor {
  private final EmbeddedChannel clock = new EmbeddedChannel();
  private final Deque<Runnable> tasks = new ArrayDeque<>();

  ManualTimer() {
    clock.freezeTime();
  }

  ScheduledExecutorService timer() {
    return clock.eventLoop();
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  void drain() {
    for (var task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  void pass(long millis) {
    clock.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    clock.runScheduledPendingTasks();
    drain();
  }
}
