// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.concurrent.ConcurrentHashMap;
import org.rayo.protocol.jid.Jid;

/** How many calls each client controls. Thread-safe. */
final class ClientLoads {
  private final ConcurrentHashMap<Jid, Integer> calls = new ConcurrentHashMap<>();

  void add(Jid client) {
    calls.merge(client, 1, Integer::sum);
  }

  void remove(Jid client) {
    calls.computeIfPresent(client, (_, n) -> n == 1 ? null : n - 1);
  }

  int of(Jid client) {
    return calls.getOrDefault(client, 0);
  }
}
