// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs what it is given one after the other, on threads that may block, and keeps so much only. */
final class BoundedTurns {
  private static final Logger log = Logger.getLogger(BoundedTurns.class);

  private record Turn(long bytes, Runnable work) {}

  private final Executor threads;
  private final long limit;
  private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean running;

  /**
   * @param limit bytes that may wait
   */
  BoundedTurns(Executor threads, long limit) {
    this.threads = threads;
    this.limit = limit;
  }

  /** False where too much waits already. */
  boolean add(int size, Runnable work) {
    synchronized (this) {
      // A message of no bytes takes room too.
      long cost = size + 64L;
      if (bytes + cost > limit) {
        return false;
      }
      bytes += cost;
      waiting.add(new Turn(cost, work));
    }
    start();
    return true;
  }

  /** For what is rare and must not be lost. */
  void addAlways(Runnable work) {
    synchronized (this) {
      waiting.add(new Turn(0, work));
    }
    start();
  }

  private void start() {
    synchronized (this) {
      if (running) {
        return;
      }
      running = true;
    }
    threads.execute(this::run);
  }

  private void run() {
    for (var turn = next(null); turn != null; turn = next(turn)) {
      try {
        turn.work().run();
      } catch (RuntimeException e) {
        log.error("A message between nodes could not be handled", e);
      }
    }
  }

  private synchronized @Nullable Turn next(@Nullable Turn done) {
    bytes -= done == null ? 0 : done.bytes();
    var next = waiting.poll();
    running = next != null;
    return next;
  }
}
