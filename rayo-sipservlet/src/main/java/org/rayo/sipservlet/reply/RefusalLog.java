// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.reply;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One log line for each refused message, with its Call-ID, but no more than a few a second: a flood
 * of broken messages must not become a flood of log lines.
 */
final class RefusalLog {
  private static final System.Logger LOG = System.getLogger(RefusalLog.class.getName());
  private static final int LINES_PER_SECOND = 10;
  private static final int LONGEST_CALL_ID = 128;

  private final LongSupplier clock;
  private final AtomicLong second = new AtomicLong();
  private final AtomicLong lines = new AtomicLong();
  private final AtomicLong left = new AtomicLong();

  /**
   * @param clock seconds
   */
  RefusalLog(LongSupplier clock) {
    this.clock = clock;
  }

  RefusalLog() {
    this(() -> System.nanoTime() / 1_000_000_000L);
  }

  /** Whether a line may be written now; counts it when not. */
  boolean admits() {
    var now = clock.getAsLong();
    if (second.getAndSet(now) != now) {
      lines.set(0);
    }
    if (lines.incrementAndGet() <= LINES_PER_SECOND) {
      return true;
    }
    left.incrementAndGet();
    return false;
  }

  long takeSuppressed() {
    return left.getAndSet(0);
  }

  void refused(String method, String callId, String peer, int status, String text) {
    if (admits()) {
      LOG.log(
          System.Logger.Level.INFO,
          "Refused {0} with Call-ID {1} from {2}: {3} {4} ({5} earlier lines left out)",
          method,
          harmless(callId),
          peer,
          Integer.toString(status),
          text,
          takeSuppressed());
    }
  }

  /** As a log line can carry it. */
  static String harmless(String callId) {
    var clean = new StringBuilder();
    callId
        .codePoints()
        .limit(LONGEST_CALL_ID)
        .map(c -> c > 0x20 && c < 0x7f ? c : '?')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
