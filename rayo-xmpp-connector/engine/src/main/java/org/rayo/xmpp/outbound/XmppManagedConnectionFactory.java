// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.adapter.XmppResourceAdapter;

/** Makes the connection factory that the application finds in JNDI. */
public class XmppManagedConnectionFactory
    implements ManagedConnectionFactory, ResourceAdapterAssociation {
  private @Nullable XmppResourceAdapter adapter;
  private transient @Nullable PrintWriter log;

  @Override
  public Object createConnectionFactory(ConnectionManager connections) {
    return new PooledStanzaConnections(this, connections);
  }

  @Override
  public Object createConnectionFactory() throws ResourceException {
    throw new NotSupportedException("the connector works in a container only");
  }

  @Override
  public ManagedConnection createManagedConnection(
      @Nullable Subject subject, @Nullable ConnectionRequestInfo info) throws ResourceException {
    if (adapter == null) {
      throw new ResourceException("no resource adapter");
    }
    return new XmppManagedConnection(adapter.registry());
  }

  /** All connections are alike: they send for the whole domain. */
  @Override
  public @Nullable ManagedConnection matchManagedConnections(
      @SuppressWarnings("rawtypes") Set candidates, // JCA's signature
      @Nullable Subject subject,
      @Nullable ConnectionRequestInfo info) {
    for (Object candidate : candidates) {
      if (candidate instanceof XmppManagedConnection connection) {
        return connection;
      }
    }
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    log = out;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return log;
  }

  @Override
  public @Nullable ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter resourceAdapter) throws ResourceException {
    if (!(resourceAdapter instanceof XmppResourceAdapter xmpp)) {
      throw new ResourceException("not the XMPP connector");
    }
    adapter = xmpp;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof XmppManagedConnectionFactory that
        && Objects.equals(adapter, that.adapter);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(adapter);
  }
}
