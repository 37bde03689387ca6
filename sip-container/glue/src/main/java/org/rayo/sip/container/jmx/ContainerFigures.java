// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.jmx;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.mobicents.servlet.sip.core.SipContext;
import org.rayo.sip.container.engine.SipEngine;
import org.rayo.sip.container.replica.Replication;
import org.rayo.sip.container.stack.IntakeCounters;
import org.rayo.sip.container.stack.MessageListeners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows one running container over JMX until it is closed. */
public final class ContainerFigures implements SipContainerMXBean, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerFigures.class);
  private static final String NAME = "org.rayo.sip:type=Container";

  private final SipEngine engine;
  private final SipContext application;

  private ContainerFigures(SipEngine engine, SipContext application) {
    this.engine = engine;
    this.application = application;
  }

  /** Registers the figures; a container works without them, so a failure is only logged. */
  public static ContainerFigures register(SipEngine engine, SipContext application) {
    var figures = new ContainerFigures(engine, application);
    try {
      ManagementFactory.getPlatformMBeanServer().registerMBean(figures, new ObjectName(NAME));
    } catch (JMException e) {
      LOG.warn("No JMX figures for the SIP container", e);
    }
    return figures;
  }

  @Override
  public void close() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
    } catch (InstanceNotFoundException e) {
      LOG.debug("The SIP container had no JMX figures", e);
    } catch (JMException e) {
      LOG.warn("Cannot remove the JMX figures of the SIP container", e);
    }
  }

  @Override
  public String getApplication() {
    return application.getApplicationName();
  }

  @Override
  public boolean isDraining() {
    return engine.isDraining();
  }

  @Override
  public int getActiveSipSessions() {
    return application.getSipManager().getActiveSipSessions();
  }

  @Override
  public int getActiveSipApplicationSessions() {
    return application.getSipManager().getActiveSipApplicationSessions();
  }

  @Override
  public Map<String, Long> getRequestsReceived() {
    return sorted(engine.dispatcher().getRequestsProcessedByMethod());
  }

  @Override
  public Map<String, Long> getResponsesReceived() {
    return sorted(engine.dispatcher().getResponsesProcessedByStatusCode());
  }

  @Override
  public Map<String, Long> getRequestsSent() {
    return sorted(engine.dispatcher().getRequestsSentByMethod());
  }

  @Override
  public Map<String, Long> getResponsesSent() {
    return sorted(engine.dispatcher().getResponsesSentByStatusCode());
  }

  private static Map<String, Long> sorted(Map<String, AtomicLong> counters) {
    var values = new TreeMap<String, Long>();
    counters.forEach((name, counter) -> values.put(name, counter.get()));
    return values;
  }

  @Override
  public int getQueueLength() {
    return MessageListeners.queued();
  }

  @Override
  public int getQueueCapacity() {
    return engine.config().limits().queueLength();
  }

  @Override
  public long getDroppedMessages() {
    return IntakeCounters.shared().droppedDatagrams();
  }

  @Override
  public long getMalformedMessages() {
    return IntakeCounters.shared().malformedMessages();
  }

  @Override
  public long getOrphanRequests() {
    return engine.counters().orphanRequests();
  }

  @Override
  public long getRefusedByOverload() {
    return engine.counters().refusedByOverload();
  }

  @Override
  public long getRefusedWhileDraining() {
    return engine.counters().refusedWhileDraining();
  }

  @Override
  public long getRestoredSessions() {
    return ofReplication(Replication::restored);
  }

  @Override
  public long getReplicaWrites() {
    return ofReplication(Replication::writes);
  }

  @Override
  public long getReplicaFailures() {
    return ofReplication(Replication::failures);
  }

  private long ofReplication(ToLongFunction<Replication> figure) {
    var replication = engine.replication();
    return replication == null ? 0 : figure.applyAsLong(replication);
  }

  @Override
  public double getAverageRequestMicros() {
    return engine.counters().averageMicros();
  }
}
