// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.protocol.jid.Jid;

/**
 * The last number that each client of this node has had from each call and mixer, so that a letter
 * which a survivor sends again is not read twice. Thread-safe.
 */
public final class SeenLetters {
  /** Calls and mixers of one client; of more, those that were silent longest are forgotten. */
  private static final int SENDERS = 4096;

  private static final class Numbers extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1L;

    Numbers() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > SENDERS;
    }
  }

  private final Map<Jid, Numbers> clients = new ConcurrentHashMap<>();

  /** No client has had anything. */
  public SeenLetters() {}

  /** Whether the client has not had this yet; from now on it has. */
  boolean isNew(Jid client, String sender, long number) {
    var numbers = clients.computeIfAbsent(client, _ -> new Numbers());
    synchronized (numbers) {
      var last = numbers.get(sender);
      if (last != null && number <= last) {
        return false;
      }
      numbers.put(sender, number);
      return true;
    }
  }

  /** The stream of the client ended. */
  void forget(Jid client) {
    clients.remove(client);
  }
}
