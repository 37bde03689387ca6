// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.inflow.EndpointGate;
import org.rayo.xmpp.inflow.StanzaInflow;
import org.rayo.xmpp.inflow.WorkExecutor;
import org.rayo.xmpp.sasl.Mechanisms;
import org.rayo.xmpp.stream.Counters;
import org.rayo.xmpp.stream.StreamRegistry;
import org.rayo.xmpp.stream.StreamServices;
import org.rayo.xmpp.tls.Rehearsal;

/** The running connector: everything between two calls of the adapter's start and stop. */
final class Connector implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Connector.class.getName());

  /** Deliveries compute and do not wait, so a few threads more than processors are enough. */
  private static final int DELIVERIES = 2 * Runtime.getRuntime().availableProcessors() + 2;

  /** Key derivation is all processor time; more at once would only delay calls. */
  private static final int PASSWORD_CHECKS = Runtime.getRuntime().availableProcessors();

  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Network network;
  private final WorkExecutor deliveries;
  private final WorkExecutor passwordChecks;
  private final StreamRegistry registry = new StreamRegistry();
  private final Counters counters = new Counters();
  private final StanzaInflow inflow;
  private final ClientListener listener;
  private final ConnectionLimits limits;

  private Connector(
      ConnectorSettings settings,
      WorkManager workManager,
      Mechanisms mechanisms,
      Supplier<@Nullable SSLContext> tls) {
    network = Network.start();
    deliveries = new WorkExecutor(workManager, network.loops(), DELIVERIES);
    passwordChecks = new WorkExecutor(workManager, network.loops(), PASSWORD_CHECKS);
    inflow = new StanzaInflow(new EndpointGate(DRAIN), deliveries, network.loops(), counters);
    limits = new ConnectionLimits(settings.maxConnections(), settings.maxConnectionsPerAddress());
    listener =
        new ClientListener(
            new StreamServices(
                settings.stream(), mechanisms, tls, registry, inflow, counters, passwordChecks),
            limits);
  }

  /**
   * Accepts clients when it returns.
   *
   * @throws IOException where an address cannot be bound
   */
  static Connector start(
      ConnectorSettings settings,
      WorkManager workManager,
      Mechanisms mechanisms,
      Supplier<@Nullable SSLContext> tls)
      throws IOException {
    rehearse(tls.get());
    var connector = new Connector(settings, workManager, mechanisms, tls);
    try {
      connector.listener.open(
          connector.network.loops(), connector.network.channelType(), settings.listen());
      return connector;
    } catch (IOException e) {
      connector.close();
      throw e;
    }
  }

  /** A context that asks clients for certificates, say, cannot be rehearsed, and need not be. */
  private static void rehearse(@Nullable SSLContext tls) {
    if (tls == null) {
      return;
    }
    try {
      Rehearsal.run(tls);
    } catch (GeneralSecurityException | SSLException e) {
      LOG.log(Level.INFO, "No TLS handshake could be rehearsed: {0}", e.getMessage());
    }
  }

  StreamRegistry registry() {
    return registry;
  }

  StanzaInflow inflow() {
    return inflow;
  }

  ConnectorFigures figures() {
    return new ConnectorFigures(listener, limits, registry, inflow, counters);
  }

  /** Ends every stream with system-shutdown and gives all threads back. */
  @Override
  public void close() {
    listener.close();
    deliveries.stop();
    passwordChecks.stop();
    network.stop();
  }
}
