// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.measure;

import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** A distribution of times. Safe for use by several threads. */
public final class Latencies {
  private final Histogram micros = new SynchronizedHistogram(3);

  public void record(long fromNanos, long toNanos) {
    micros.recordValue(Math.max(0, (toNanos - fromNanos) / 1000));
  }

  /** Milliseconds. */
  public double percentile(double percent) {
    return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percent) / 1000.0;
  }

  public String toJson() {
    return String.format(
        Locale.ROOT, "{\"p50\":%.2f,\"p99\":%.2f}", percentile(50), percentile(99));
  }

  /** For people: p50, p99 and the longest. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p99 %.2f ms, max %.2f ms",
        percentile(50),
        percentile(99),
        percentile(100));
  }
}
