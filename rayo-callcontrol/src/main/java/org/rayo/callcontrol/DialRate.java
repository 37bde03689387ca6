// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.rayo.protocol.jid.Jid;

/** How many calls each account dialled within the last minute. Thread-safe. */
final class DialRate {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final ConcurrentHashMap<Jid, Deque<Instant>> dialled = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> sweep = new AtomicReference<>(Instant.MIN);

  /** Counts one more call, unless the account dialled as many as it may. */
  boolean admits(Jid account, int perMinute, Instant now) {
    forgetOld(now);
    var admitted = new boolean[1];
    dialled.compute(
        account,
        (_, known) -> {
          var times = known == null ? new ArrayDeque<Instant>() : known;
          dropOld(times, now);
          admitted[0] = times.size() < perMinute;
          if (admitted[0]) {
            times.addLast(now);
          }
          return times.isEmpty() ? null : times;
        });
    return admitted[0];
  }

  /** Once in a while, so that accounts that dial no more take no memory. */
  private void forgetOld(Instant now) {
    var last = sweep.get();
    if (now.isBefore(last) || !sweep.compareAndSet(last, now.plus(WINDOW))) {
      return;
    }
    for (var account : dialled.keySet()) {
      dialled.computeIfPresent(account, (_, times) -> dropOld(times, now).isEmpty() ? null : times);
    }
  }

  private static Deque<Instant> dropOld(Deque<Instant> times, Instant now) {
    var oldest = now.minus(WINDOW);
    while (!times.isEmpty() && !times.getFirst().isAfter(oldest)) {
      times.removeFirst();
    }
    return times;
  }
}
