// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A counter for each {@link DropReason}; any thread. */
public final class DropCounts {
  private final Map<DropReason, AtomicLong> counts = new EnumMap<>(DropReason.class);

  public DropCounts() {
    for (var reason : DropReason.values()) {
      counts.put(reason, new AtomicLong());
    }
  }

  public void add(DropReason reason, long number) {
    var count = counts.get(reason);
    if (count != null) {
      count.addAndGet(number);
    }
  }

  public long get(DropReason reason) {
    var count = counts.get(reason);
    return count == null ? 0 : count.get();
  }
}
