// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.rayo.xmpp.api.XmppConnectorMXBean;
import org.rayo.xmpp.inflow.StanzaInflow;
import org.rayo.xmpp.stream.BoundStream;
import org.rayo.xmpp.stream.Counters;
import org.rayo.xmpp.stream.StreamRegistry;

/** Reads the live figures where they are kept. */
final class ConnectorFigures implements XmppConnectorMXBean {
  private static final Logger LOG = System.getLogger(ConnectorFigures.class.getName());

  private final ClientListener listener;
  private final ConnectionLimits limits;
  private final StreamRegistry registry;
  private final StanzaInflow inflow;
  private final Counters counters;

  ConnectorFigures(
      ClientListener listener,
      ConnectionLimits limits,
      StreamRegistry registry,
      StanzaInflow inflow,
      Counters counters) {
    this.listener = listener;
    this.limits = limits;
    this.registry = registry;
    this.inflow = inflow;
    this.counters = counters;
  }

  /** Shows the figures in JMX. A connector works without them, so a failure is only logged. */
  void register() {
    try {
      ManagementFactory.getPlatformMBeanServer().registerMBean(this, name());
    } catch (JMException e) {
      LOG.log(Level.WARNING, "cannot register " + OBJECT_NAME, e);
    }
  }

  static void unregister() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
    } catch (JMException e) {
      LOG.log(Level.DEBUG, "cannot unregister " + OBJECT_NAME, e);
    }
  }

  private static ObjectName name() throws JMException {
    return new ObjectName(OBJECT_NAME);
  }

  @Override
  public List<String> getListenAddresses() {
    return listener.addresses().stream()
        .map(address -> address.getAddress().getHostAddress() + ":" + address.getPort())
        .toList();
  }

  @Override
  public boolean isEndpointActive() {
    return inflow.isActive();
  }

  @Override
  public int getOpenConnections() {
    return limits.open();
  }

  @Override
  public int getBoundStreams() {
    return registry.all().size();
  }

  @Override
  public int getInboundQueued() {
    return inflow.waiting();
  }

  @Override
  public int getOutboundQueued() {
    return registry.all().stream().mapToInt(BoundStream::outboundWaiting).sum();
  }

  @Override
  public long getStanzasReceived() {
    return counters.received();
  }

  @Override
  public long getStanzasSent() {
    return counters.sent();
  }

  @Override
  public Map<String, Long> getCounters() {
    return counters.snapshot();
  }
}
