// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.rayo.protocol.jid.Jid;

/**
 * The clients that asked for calls, by full JID (XEP-0327 section 5.1). Only directed presence
 * counts, because every XMPP client sends the undirected one long before it is ready. {@code chat}
 * asks for calls and every other show takes the request back; a directed presence without a show
 * says nothing about calls, except from those who let the server subscribe to their presence: they
 * want calls whenever they are there. Thread-safe.
 */
public final class AvailableClients {
  private final ConcurrentSkipListMap<String, Jid> clients = new ConcurrentSkipListMap<>();
  private final Set<Jid> subscribed = ConcurrentHashMap.newKeySet();

  /** Nobody is available yet. */
  public AvailableClients() {}

  /** Takes directed presence. */
  public void presence(Jid client, ClientShow show) {
    switch (show) {
      case CHAT -> clients.put(client.toString(), client);
      case AWAY, DND, XA, UNAVAILABLE -> clients.remove(client.toString());
      case NONE -> {
        if (subscribed.contains(client)) {
          clients.put(client.toString(), client);
        }
      }
    }
  }

  /** The client lets the server know when it is there (RFC 6121 section 3.1). */
  public void subscribed(Jid client) {
    subscribed.add(client);
  }

  /** The client does not, or not any more. */
  public void unsubscribed(Jid client) {
    if (subscribed.remove(client)) {
      clients.remove(client.toString());
    }
  }

  public void gone(Jid client) {
    clients.remove(client.toString());
    subscribed.remove(client);
  }

  public boolean contains(Jid client) {
    return clients.containsKey(client.toString());
  }

  /** In a stable order; follows later changes. */
  public Collection<Jid> all() {
    return clients.values();
  }
}
