// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.rayo.runtime.RayoSettings;
import org.rayo.xmpp.stream.StreamSettings;
import org.rayo.xmpp.stream.XmlLimits;
import org.rayo.xmpp.tls.TlsPolicy;

/**
 * Everything the connector needs to know at start.
 *
 * @param listen addresses on which clients are accepted
 * @param maxConnections most connections at a time
 * @param maxConnectionsPerAddress most of them from one address
 */
record ConnectorSettings(
    List<InetSocketAddress> listen,
    int maxConnections,
    int maxConnectionsPerAddress,
    StreamSettings stream) {
  static final int PER_ADDRESS = 1000;
  private static final int ATTRIBUTE_BYTES = 16 * 1024;
  private static final int NAME_BYTES = 256;
  private static final int SASL_ATTEMPTS = 3;
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Duration PING_DEADLINE = Duration.ofSeconds(20);

  /** Bytes that may wait for one client, for each stanza that may wait. */
  private static final int BYTES_PER_STANZA = 16 * 1024;

  ConnectorSettings {
    listen = List.copyOf(listen);
  }

  /** What the management model says, with defaults of our own for what it leaves open. */
  static ConnectorSettings from(RayoSettings settings) {
    var xmpp = settings.xmpp();
    var limits =
        new XmlLimits(
            xmpp.maxStanzaBytes(),
            xmpp.maxDepth(),
            xmpp.maxAttributes(),
            ATTRIBUTE_BYTES,
            NAME_BYTES);
    var stream =
        new StreamSettings(
            settings.domain(),
            TlsPolicy.REQUIRED_FROM_OUTSIDE,
            limits,
            xmpp.maxStanzaBytesBeforeAuthentication(),
            xmpp.authenticationDeadline(),
            SASL_ATTEMPTS,
            IDLE,
            PING_DEADLINE,
            xmpp.outboundQueue(),
            (long) xmpp.outboundQueue() * BYTES_PER_STANZA);
    return new ConnectorSettings(
        xmpp.clientAddresses(), xmpp.maxConnections(), PER_ADDRESS, stream);
  }

  ConnectorSettings withListen(List<InetSocketAddress> addresses) {
    return new ConnectorSettings(addresses, maxConnections, maxConnectionsPerAddress, stream);
  }

  ConnectorSettings withMaxConnectionsPerAddress(int connections) {
    return new ConnectorSettings(listen, maxConnections, connections, stream);
  }

  ConnectorSettings withStream(StreamSettings other) {
    return new ConnectorSettings(listen, maxConnections, maxConnectionsPerAddress, other);
  }
}
