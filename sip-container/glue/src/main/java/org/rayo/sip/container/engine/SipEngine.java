// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.engine;

import gov.nist.javax.sip.ListeningPointExt;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.SipStack;
import org.jspecify.annotations.Nullable;
import org.mobicents.servlet.sip.SipConnector;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.SipApplicationDispatcher;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.startup.StaticServiceHolder;
import org.rayo.sip.container.config.SipContainerConfig;
import org.rayo.sip.container.config.SipEndpoint;
import org.rayo.sip.container.replica.Replicas;
import org.rayo.sip.container.replica.ReplicatedStack;
import org.rayo.sip.container.replica.Replication;
import org.rayo.sip.container.stack.MessageListeners;
import org.rayo.sip.container.stack.StackSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running SIP container: stack, dispatcher and sockets, for one application.
 *
 * <p>It lives as long as its application is deployed. Sockets are open when {@link #start} returns.
 */
public final class SipEngine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SipEngine.class);
  private static final String FACTORY_PATH = "org.mobicents.ext";
  private static final AtomicInteger STACKS = new AtomicInteger();

  private final SipContainerConfig config;
  private final ContainerService service;
  private final ContainerDispatcher dispatcher;
  private final GateCounters counters = new GateCounters();
  private volatile @Nullable SipContext application;
  private @Nullable Replication replication;

  private SipEngine(SipContainerConfig config, ContainerService service) {
    this.config = config;
    this.service = service;
    this.dispatcher = new ContainerDispatcher(config, counters, this::isOverloaded);
  }

  /**
   * Makes a container whose dispatcher is initialised; it has no sockets yet.
   *
   * @throws IllegalStateException when the stack refuses its settings
   */
  public static SipEngine create(SipContainerConfig config) {
    return create(config, null);
  }

  /**
   * As the other one.
   *
   * @param replicas the copies of sessions in the cluster, or null for a server that keeps none
   */
  public static SipEngine create(SipContainerConfig config, @Nullable Replicas replicas) {
    System.setProperty(
        "javax.servlet.sip.ar.spi.SipApplicationRouterProvider", RouterProvider.class.getName());
    var service = new ContainerService(config.limits().workerThreads());
    StaticServiceHolder.sipStandardService = service;
    var engine = new SipEngine(config, service);
    var dispatcher = engine.dispatcher;
    dispatcher.getSipFactory().initialize(FACTORY_PATH, false);
    dispatcher.setSipService(service);
    service.setSipApplicationDispatcher(dispatcher);
    var stack = replicas == null ? createStack(config) : engine.replicate(replicas);
    service.setSipStack(stack);
    dispatcher.setSipStack(stack);
    dispatcher.setConcurrencyControlMode(ConcurrencyControlMode.SipApplicationSession);
    dispatcher.init();
    dispatcher.openGate();
    return engine;
  }

  private static SipStack createStack(SipContainerConfig config) {
    try {
      var factory = javax.sip.SipFactory.getInstance();
      factory.setPathName(FACTORY_PATH);
      return factory.createSipStack(
          StackSettings.of("rayo-sip-" + STACKS.incrementAndGet(), config));
    } catch (javax.sip.SipException e) {
      throw new IllegalStateException("The SIP stack refused its settings", e);
    }
  }

  private SipStack replicate(Replicas replicas) {
    try {
      javax.sip.SipFactory.getInstance().setPathName(FACTORY_PATH);
      var stack =
          new ReplicatedStack(StackSettings.of("rayo-sip-" + STACKS.incrementAndGet(), config));
      replication = new Replication(replicas, stack, config.replication().lifespan().toSeconds());
      dispatcher.replicate(replication);
      return stack;
    } catch (javax.sip.PeerUnavailableException e) {
      throw new IllegalStateException("The SIP stack refused its settings", e);
    }
  }

  /** The copies of this node's sessions on others, or null. */
  public @Nullable Replication replication() {
    return replication;
  }

  /**
   * Opens the sockets and takes calls for an application.
   *
   * @throws IllegalStateException when a socket cannot be bound; nothing stays open then
   */
  public void start(SipContext application) {
    // The order matters: a connector added before start() is never started.
    dispatcher.start();
    for (var endpoint : config.endpoints()) {
      open(endpoint);
    }
    dispatcher.addSipApplication(application.getApplicationName(), application);
    this.application = application;
    if (replication != null
        && application instanceof org.rayo.sip.container.app.SipApplication ours) {
      ours.replicate(replication, dispatcher::sessionIdOf);
    }
    dispatcher.putInService();
    LOG.info("SIP application {} takes calls on {}", application.getApplicationName(), addresses());
  }

  private void open(SipEndpoint endpoint) {
    var address = endpoint.bind();
    var host = address.getAddress().getHostAddress();
    var token = endpoint.transport().token();
    var connector = new SipConnector();
    connector.setIpAddress(host);
    connector.setPort(address.getPort());
    connector.setTransport(token);
    try {
      var stack = dispatcher.getSipStack();
      var point = (ListeningPointExt) stack.createListeningPoint(host, address.getPort(), token);
      var provider = stack.createSipProvider(point);
      provider.addSipListener(dispatcher);
      endpoint
          .publicAddress()
          .ifPresent(
              shown -> {
                connector.setUseStaticAddress(true);
                connector.setStaticServerAddress(shown.getHostString());
                connector.setStaticServerPort(shown.getPort());
              });
      var listening = new NamedListeningPoint(provider, point, connector);
      endpoint
          .publicAddress()
          .ifPresent(
              shown -> {
                listening.setUseStaticAddress(true);
                listening.setGlobalIpAddress(shown.getHostString());
                listening.setGlobalPort(shown.getPort());
              });
      dispatcher.getSipNetworkInterfaceManager().addExtendedListeningPoint(listening);
    } catch (javax.sip.SipException
        | javax.sip.InvalidArgumentException
        | java.util.TooManyListenersException e) {
      close();
      throw new IllegalStateException("Cannot open SIP " + token + " on " + address, e);
    }
  }

  private List<String> addresses() {
    return config.endpoints().stream()
        .map(e -> e.transport() + " " + e.bind().getHostString() + ":" + e.bind().getPort())
        .toList();
  }

  /**
   * Whether new calls have to be refused so that those already here go on: half of the waiting room
   * is kept for them.
   */
  private boolean isOverloaded() {
    var limits = config.limits();
    var active = application;
    return MessageListeners.queued() > limits.queueLength() / 2
        || active != null
            && active.getSipManager().getActiveSipApplicationSessions()
                >= limits.maxSipApplicationSessions();
  }

  /** Answers new calls with 503 from now on, or takes them again; existing dialogs go on. */
  public void setDraining(boolean draining) {
    dispatcher.setDraining(draining);
  }

  /**
   * The sessions of this node go on elsewhere from now on: new ones get 503, and so do requests for
   * one that the application has let go of.
   *
   * @return whether the copies of what it has let go of are complete
   */
  public boolean leave() {
    setDraining(true);
    if (replication == null) {
      return true;
    }
    replication.leave();
    return replication.isQuiet();
  }

  /** What was left is elsewhere: from now on this node does again what the others do. */
  public void stay() {
    if (replication != null) {
      replication.stay();
    }
  }

  public boolean isDraining() {
    return dispatcher.isDraining();
  }

  public GateCounters counters() {
    return counters;
  }

  public SipContainerConfig config() {
    return config;
  }

  public SipApplicationDispatcher dispatcher() {
    return dispatcher;
  }

  /** Stops routing to an application; its sessions stay until it forgets them. */
  public void withdraw(SipContext application) {
    dispatcher.removeSipApplication(application.getApplicationName());
  }

  /** Closes the sockets and drops what is in flight. */
  @Override
  public void close() {
    dispatcher.forgetHeld();
    dispatcher.stop();
    if (replication != null) {
      replication.close();
    }
    if (StaticServiceHolder.sipStandardService == service) {
      StaticServiceHolder.sipStandardService = null;
    }
  }
}
