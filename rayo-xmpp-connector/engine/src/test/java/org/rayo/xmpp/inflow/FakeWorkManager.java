// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.resource.spi.work.WorkRejectedException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Runs work when the test says so. */
public final class FakeWorkManager implements WorkManager {
  private final Deque<Work> works = new ArrayDeque<>();
  int rejections;

  int waiting() {
    return works.size();
  }

  void runAll() {
    for (var work = works.poll(); work != null; work = works.poll()) {
      work.run();
    }
  }

  @Override
  public void scheduleWork(Work work) throws WorkRejectedException {
    if (rejections > 0) {
      rejections--;
      throw new WorkRejectedException("no thread");
    }
    works.add(work);
  }

  @Override
  public void scheduleWork(Work work, long timeout, ExecutionContext context, WorkListener listener)
      throws WorkRejectedException {
    scheduleWork(work);
  }

  @Override
  public void doWork(Work work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long startWork(Work work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException();
  }
}
