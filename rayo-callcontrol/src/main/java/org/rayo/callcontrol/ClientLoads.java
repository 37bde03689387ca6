// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.concurrent.ConcurrentHashMap;
import org.rayo.protocol.jid.Jid;

/** How many calls each client controls, and each account with all its clients. Thread-safe. */
final class ClientLoads {
  private final ConcurrentHashMap<Jid, Integer> calls = new ConcurrentHashMap<>();

  void add(Jid client) {
    calls.merge(client, 1, Integer::sum);
    if (client.resource() != null) {
      calls.merge(client.bare(), 1, Integer::sum);
    }
  }

  void remove(Jid client) {
    oneLess(client);
    if (client.resource() != null) {
      oneLess(client.bare());
    }
  }

  private void oneLess(Jid jid) {
    calls.computeIfPresent(jid, (_, n) -> n == 1 ? null : n - 1);
  }

  /**
   * @param client full JID of a client, or bare JID for all clients of the account
   */
  int of(Jid client) {
    return calls.getOrDefault(client, 0);
  }
}
