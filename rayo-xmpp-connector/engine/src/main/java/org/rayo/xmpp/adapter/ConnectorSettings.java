// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import java.net.InetSocketAddress;
import java.util.List;
import org.rayo.runtime.RayoSettings;
import org.rayo.runtime.XmppSettings;
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
  private static final int ATTRIBUTE_BYTES = 16 * 1024;
  private static final int NAME_BYTES = 256;

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
            tls(xmpp.tlsPolicy()),
            limits,
            xmpp.maxStanzaBytesBeforeAuthentication(),
            xmpp.authenticationDeadline(),
            xmpp.saslAttempts(),
            xmpp.idle(),
            xmpp.pingDeadline(),
            xmpp.outboundQueue(),
            (long) xmpp.outboundQueue() * BYTES_PER_STANZA);
    return new ConnectorSettings(
        xmpp.clientAddresses(), xmpp.maxConnections(), xmpp.maxConnectionsPerAddress(), stream);
  }

  private static TlsPolicy tls(XmppSettings.TlsPolicy policy) {
    return switch (policy) {
      case REQUIRED -> TlsPolicy.REQUIRED;
      case REQUIRED_FROM_OUTSIDE -> TlsPolicy.REQUIRED_FROM_OUTSIDE;
      case OFFERED -> TlsPolicy.OFFERED;
    };
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
