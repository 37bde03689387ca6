// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;
import org.rayo.protocol.jid.Jid;

/**
 * The clients that asked for calls, by full JID (XEP-0327 section 5.1). Only directed presence
 * counts, because every XMPP client sends the undirected one long before it is ready. {@code chat}
 * asks for calls and every other show takes the request back; a directed presence without a show
 * says nothing about calls. Thread-safe.
 */
public final class AvailableClients {
  private final ConcurrentSkipListMap<String, Jid> clients = new ConcurrentSkipListMap<>();

  /** Nobody is available yet. */
  public AvailableClients() {}

  /** Takes directed presence. */
  public void presence(Jid client, ClientShow show) {
    switch (show) {
      case CHAT -> clients.put(client.toString(), client);
      case AWAY, DND, XA, UNAVAILABLE -> clients.remove(client.toString());
      case NONE -> {}
    }
  }

  public void gone(Jid client) {
    clients.remove(client.toString());
  }

  public boolean contains(Jid client) {
    return clients.containsKey(client.toString());
  }

  /** In a stable order; follows later changes. */
  public Collection<Jid> all() {
    return clients.values();
  }
}
