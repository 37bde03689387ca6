// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.management;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.protocol.jid.Jid;
import org.rayo.xmpp.api.ClientStream;

/**
 * The streams that are open now, one for each full JID. Streams are delivered in parallel: when a
 * client comes back at once under its old JID, the last words of its old stream may arrive after
 * the first ones of the new stream, and must not count any more.
 */
public final class ConnectedClients {
  private final ConcurrentHashMap<Jid, ClientStream> streams = new ConcurrentHashMap<>();

  public void opened(ClientStream stream) {
    streams.put(stream.jid(), stream);
  }

  /**
   * Forgets a stream.
   *
   * @return false when another stream has the JID by now
   */
  public boolean closed(ClientStream stream) {
    return streams.computeIfPresent(
            stream.jid(), (_, current) -> isSame(current, stream) ? null : current)
        == null;
  }

  /** Whether this is the stream that speaks for its JID. */
  public boolean isCurrent(ClientStream stream) {
    var current = streams.get(stream.jid());
    return current == null || isSame(current, stream);
  }

  private static boolean isSame(ClientStream one, ClientStream other) {
    return one.id().equals(other.id());
  }

  /** A copy. */
  public Collection<ClientStream> all() {
    return List.copyOf(streams.values());
  }
}
