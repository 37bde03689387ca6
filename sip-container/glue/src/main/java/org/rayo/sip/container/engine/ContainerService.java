// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import javax.sip.SipStack;
import org.jspecify.annotations.Nullable;
import org.mobicents.ha.javax.sip.ReplicationStrategy;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.core.SipService;
import org.mobicents.servlet.sip.core.message.OutboundProxy;

/** The answers that the container asks of its surroundings; no behaviour of its own. */
final class ContainerService implements SipService {

  private final int workers;
  private @Nullable SipStack stack;
  private @Nullable SipApplicationDispatcher dispatcher;

  ContainerService(int workers) {
    this.workers = workers;
  }

  void setSipStack(SipStack stack) {
    this.stack = stack;
  }

  @Override
  public @Nullable SipStack getSipStack() {
    return stack;
  }

  @Override
  public @Nullable SipApplicationDispatcher getSipApplicationDispatcher() {
    return dispatcher;
  }

  @Override
  public void setSipApplicationDispatcher(SipApplicationDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public @Nullable SipConnector findSipConnector(String transport) {
    return null;
  }

  @Override
  public SipConnector[] findSipConnectors() {
    return new SipConnector[0];
  }

  @Override
  public boolean isHttpFollowsSip() {
    return false;
  }

  @Override
  public @Nullable String getJvmRoute() {
    return null;
  }

  @Override
  public @Nullable OutboundProxy getOutboundProxy() {
    return null;
  }

  @Override
  public int getDispatcherThreadPoolSize() {
    return workers;
  }

  @Override
  public int getCanceledTimerTasksPurgePeriod() {
    // Cancelled timers leave their queues at once, see RemovingScheduler.
    return 0;
  }

  @Override
  public boolean isDialogPendingRequestChecking() {
    return false;
  }

  @Override
  public boolean isMd5ContactUserPart() {
    return false;
  }

  @Override
  public ReplicationStrategy getReplicationStrategy() {
    return ReplicationStrategy.ConfirmedDialog;
  }

  @Override
  public int getTagHashMaxLength() {
    // Leaves 12 characters to the application session id. A length of 8 would leave 2,
    // so calls soon share a session and the first to end takes the others along (ADR 0006).
    return 51;
  }

  @Override
  public int getCallIdMaxLength() {
    return -1;
  }

  @Override
  public @Nullable String getDnsResolverClass() {
    return null;
  }

  @Override
  public int getDnsTimeout() {
    // Seconds; a lookup blocks the thread that sends.
    return 2;
  }

  @Override
  public String getMobicentsSipServletMessageFactoryClassName() {
    return MessageFactory.class.getName();
  }

  @Override
  public void setMobicentsSipServletMessageFactoryClassName(String name) {
    throw new UnsupportedOperationException("The message factory is fixed");
  }

  @Override
  public void stopGracefully(long timeToWait) {
    throw new UnsupportedOperationException("Stopping is the business of SipEngine");
  }

  @Override
  public String getProxyTimerServiceImplementationType() {
    return "Default";
  }

  @Override
  public String getSasTimerServiceImplementationType() {
    return "Default";
  }
}
