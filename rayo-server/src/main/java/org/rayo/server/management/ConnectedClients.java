// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.management;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.xmpp.api.ClientStream;

/** The streams that are open now, by stream id. */
public final class ConnectedClients {
  private final ConcurrentHashMap<String, ClientStream> streams = new ConcurrentHashMap<>();

  public void opened(ClientStream stream) {
    streams.put(stream.id(), stream);
  }

  public void closed(ClientStream stream) {
    streams.remove(stream.id());
  }

  /** A copy. */
  public Collection<ClientStream> all() {
    return List.copyOf(streams.values());
  }
}
