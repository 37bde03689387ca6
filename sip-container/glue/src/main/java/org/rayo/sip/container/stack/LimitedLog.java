// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** At most ten lines a second, and how many were left out: peers must not fill the disk. */
public final class LimitedLog {

  private static final int PER_SECOND = 10;

  private final Logger log;
  private final LongSupplier nanos;
  private long second = Long.MIN_VALUE;
  private int written;
  private int omitted;

  public LimitedLog(Logger log) {
    this(log, System::nanoTime);
  }

  LimitedLog(Logger log, LongSupplier nanos) {
    this.log = log;
    this.nanos = nanos;
  }

  /** Writes a warning, or counts it when too many were written in this second. */
  public void warn(String line) {
    var before = admit();
    if (before > 0) {
      log.warn("{} more lines like the following were left out", before);
    }
    if (before >= 0) {
      log.warn(line);
    }
  }

  /** The number of lines left out before this one, or -1 to leave this one out too. */
  private synchronized int admit() {
    var now = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
    if (now != second) {
      second = now;
      written = 0;
    }
    if (written >= PER_SECOND) {
      omitted++;
      return -1;
    }
    written++;
    var before = omitted;
    omitted = 0;
    return before;
  }
}
