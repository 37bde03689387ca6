// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.stream.StreamRegistry;

/** What the pool keeps. It holds no socket of its own: streams belong to the connector. */
final class XmppManagedConnection implements ManagedConnection {
  private final StreamRegistry registry;
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<SendingHandle> handles = ConcurrentHashMap.newKeySet();
  private @Nullable PrintWriter log;

  XmppManagedConnection(StreamRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Object getConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo info) {
    var handle = new SendingHandle(this, registry);
    handles.add(handle);
    return handle;
  }

  @Override
  public void associateConnection(Object connection) throws ResourceException {
    if (!(connection instanceof SendingHandle handle)) {
      throw new ResourceException("not a connection of this adapter");
    }
    handle.moveTo(this);
    handles.add(handle);
  }

  void closed(SendingHandle handle) {
    if (handles.remove(handle)) {
      var event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
      event.setConnectionHandle(handle);
      listeners.forEach(listener -> listener.connectionClosed(event));
    }
  }

  @Override
  public void cleanup() {
    handles.forEach(SendingHandle::invalidate);
    handles.clear();
  }

  @Override
  public void destroy() {
    cleanup();
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    listeners.remove(listener);
  }

  @Override
  public XAResource getXAResource() throws ResourceException {
    throw new NotSupportedException("a stanza that was sent cannot be rolled back");
  }

  @Override
  public LocalTransaction getLocalTransaction() throws ResourceException {
    throw new NotSupportedException("a stanza that was sent cannot be rolled back");
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new ConnectorMetaData();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    log = out;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return log;
  }
}
