// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.outbound;

import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.SendResult;
import org.rayo.xmpp.api.StanzaConnection;
import org.rayo.xmpp.stream.StreamRegistry;

/** The application's handle on a connection. Thread-safe. */
final class SendingHandle implements StanzaConnection {
  private final StreamRegistry registry;
  private volatile XmppManagedConnection connection;
  private volatile boolean closed;

  SendingHandle(XmppManagedConnection connection, StreamRegistry registry) {
    this.connection = connection;
    this.registry = registry;
  }

  @Override
  public SendResult send(XmlElement stanza) {
    requireOpen();
    return registry.send(stanza);
  }

  @Override
  public void turnAway(boolean away) {
    requireOpen();
    registry.turnAway(away);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the connection is closed");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      connection.closed(this);
    }
  }

  void moveTo(XmppManagedConnection other) {
    connection = other;
  }

  void invalidate() {
    closed = true;
  }
}
