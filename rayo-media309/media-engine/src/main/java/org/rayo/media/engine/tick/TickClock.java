// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.tick;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts ticks and how late they began, in a histogram of powers of two of a microsecond. One
 * writer, any readers.
 */
public final class TickClock {
  static final int BUCKETS = 32;

  private final AtomicLongArray buckets = new AtomicLongArray(BUCKETS);
  private volatile long late;

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the tick thread
  void began(long latenessNanos) {
    int bucket = 64 - Long.numberOfLeadingZeros(latenessNanos / 1000);
    int index = Math.min(bucket, BUCKETS - 1);
    buckets.setRelease(index, buckets.getPlain(index) + 1);
    if (latenessNanos >= TickThread.PERIOD_NANOS) {
      late++;
    }
  }

  public long late() {
    return late;
  }

  /** Adds this histogram to a sum of several. Bucket {@code i} counts lateness below 2^i µs. */
  public void addTo(long[] sum) {
    for (int i = 0; i < BUCKETS; i++) {
      sum[i] += buckets.getAcquire(i);
    }
  }

  public static long[] emptySum() {
    return new long[BUCKETS];
  }
}
