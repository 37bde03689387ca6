// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

/** Sequence and jitter bookkeeping of one source, RFC 3550 appendices A.1, A.3 and A.8. */
public final class ReceptionStats {
  private static final int MAX_DROPOUT = 3000;

  private boolean started;
  private int baseSequence;
  private int highest;
  private int cycles;
  private long received;
  private long expectedPrior;
  private long receivedPrior;
  private int lastTransit;
  private boolean transitKnown;
  private double jitter;

  void reset() {
    started = false;
  }

  /**
   * @param arrival in timestamp units (1/8000 s)
   */
  void received(int sequence, int timestamp, long arrival) {
    if (!started) {
      start(sequence);
    } else {
      int delta = (sequence - highest) & 0xffff;
      if (delta < MAX_DROPOUT) {
        if (sequence < highest) {
          cycles += 1 << 16;
        }
        highest = sequence;
      } else if (delta < 0x10000 - MAX_DROPOUT) {
        start(sequence); // the sender restarted
      }
    }
    received++;
    int transit = (int) arrival - timestamp;
    if (transitKnown) {
      long d = Math.abs((long) (transit - lastTransit));
      jitter += (d - jitter) / 16;
    }
    transitKnown = true;
    lastTransit = transit;
  }

  private void start(int sequence) {
    started = true;
    baseSequence = sequence;
    highest = sequence;
    cycles = 0;
    received = 0;
    expectedPrior = 0;
    receivedPrior = 0;
    transitKnown = false;
    jitter = 0;
  }

  boolean hasReport() {
    return started;
  }

  int extendedHighest() {
    return cycles + highest;
  }

  /** Cumulative, never negative here (duplicates could make it so). */
  public long lost() {
    return started ? Math.max(0, expected() - received) : 0;
  }

  /** Timestamp units. */
  public double jitter() {
    return jitter;
  }

  /** Loss since the last call as a fraction of 256. */
  int fractionLost() {
    long expectedInterval = expected() - expectedPrior;
    long receivedInterval = received - receivedPrior;
    expectedPrior = expected();
    receivedPrior = received;
    long lost = expectedInterval - receivedInterval;
    return expectedInterval == 0 || lost <= 0 ? 0 : (int) ((lost << 8) / expectedInterval);
  }

  private long expected() {
    return (long) cycles + highest - baseSequence + 1;
  }
}
