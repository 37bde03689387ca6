// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** Keeps tasks until the test runs them. */
public final class ManualExecutor implements Executor {
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Runs everything, and what that brings up, until nothing is left. */
  public void drain() {
    Runnable task;
    while ((task = tasks.poll()) != null) {
      task.run();
    }
  }

  /** How many tasks wait. */
  public int waiting() {
    return tasks.size();
  }

  /** Runs one of the waiting tasks, whether or not it is its turn. */
  public void run(int index) {
    var task = tasks.stream().skip(index).findFirst().orElseThrow();
    tasks.removeFirstOccurrence(task);
    task.run();
  }

  public boolean isIdle() {
    return tasks.isEmpty();
  }
}
