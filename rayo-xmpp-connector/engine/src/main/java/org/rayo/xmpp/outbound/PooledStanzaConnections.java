// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.NamingException;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.api.StanzaConnection;
import org.rayo.xmpp.api.StanzaConnectionFactory;

/** The connection factory; the container's pool stands behind it. */
final class PooledStanzaConnections implements StanzaConnectionFactory {
  private static final long serialVersionUID = 1L;

  private final XmppManagedConnectionFactory factory;
  private final ConnectionManager connections;
  private transient @Nullable Reference reference;

  PooledStanzaConnections(XmppManagedConnectionFactory factory, ConnectionManager connections) {
    this.factory = factory;
    this.connections = connections;
  }

  @Override
  public StanzaConnection getConnection() throws ResourceException {
    return (StanzaConnection) connections.allocateConnection(factory, null);
  }

  @Override
  public void setReference(Reference reference) {
    this.reference = reference;
  }

  @Override
  public Reference getReference() throws NamingException {
    if (reference == null) {
      throw new NamingException("the container has not bound the factory");
    }
    return reference;
  }
}
