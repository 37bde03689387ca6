// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import java.util.concurrent.atomic.LongAdder;

/** What the dispatcher's gate saw. */
public final class GateCounters {

  private final LongAdder handled = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final LongAdder orphans = new LongAdder();
  private final LongAdder refusedDraining = new LongAdder();
  private final LongAdder refusedOverload = new LongAdder();

  void handled(long elapsedNanos) {
    handled.increment();
    nanos.add(elapsedNanos);
  }

  void orphan() {
    orphans.increment();
  }

  void refusedDraining() {
    refusedDraining.increment();
  }

  void refusedOverload() {
    refusedOverload.increment();
  }

  /** Requests handed to the dispatcher or answered at the gate. */
  public long requests() {
    return handled.sum();
  }

  /** Mean time on a request's way through the container and the application, in microseconds. */
  public double averageMicros() {
    var count = handled.sum();
    return count == 0 ? 0 : nanos.sum() / 1_000.0 / count;
  }

  /** Requests of dialogs that are gone. */
  public long orphanRequests() {
    return orphans.sum();
  }

  /** New requests answered with 503 because the container is draining. */
  public long refusedWhileDraining() {
    return refusedDraining.sum();
  }

  /** New requests answered with 503 because of too many sessions or waiting messages. */
  public long refusedByOverload() {
    return refusedOverload.sum();
  }
}
