// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Result;

/** The witness of splits (ADR 9, point 4): the first node that asks has it. Thread-safe. */
final class Leases {
  private static final int KEPT = 10_000;

  private final Map<String, String> holders =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  synchronized Result.Leased ask(Extension.Lease lease) {
    var holder = holders.putIfAbsent(lease.split(), lease.node());
    var winner = holder == null ? lease.node() : holder;
    return new Result.Leased(winner.equals(lease.node()), winner);
  }
}
