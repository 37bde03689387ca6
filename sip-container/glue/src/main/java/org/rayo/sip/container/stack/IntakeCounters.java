// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import java.util.concurrent.atomic.LongAdder;

/** What came in and what did not get through, since the server started. */
public final class IntakeCounters {

  /** The stack makes its parts by class name, so they cannot be handed an instance. */
  static final IntakeCounters SHARED = new IntakeCounters();

  private final LongAdder received = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder malformed = new LongAdder();

  IntakeCounters() {}

  /** The counters of this server's container. */
  public static IntakeCounters shared() {
    return SHARED;
  }

  void received() {
    received.increment();
  }

  void dropped() {
    dropped.increment();
  }

  void malformed() {
    malformed.increment();
  }

  /** UDP messages taken from the network. */
  public long receivedDatagrams() {
    return received.sum();
  }

  /** UDP messages given up because the container was too slow for them. */
  public long droppedDatagrams() {
    return dropped.sum();
  }

  /** Messages of any transport that could not be parsed. */
  public long malformedMessages() {
    return malformed.sum();
  }
}
