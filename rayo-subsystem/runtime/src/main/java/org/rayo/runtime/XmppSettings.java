// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * The XMPP side: where clients connect and how much one client may ask for.
 *
 * @param clientAddresses where client streams (RFC 6120, c2s) are accepted; port offset applied
 * @param tlsPolicy when a client must encrypt
 * @param maxStanzaBytes largest stanza of an authenticated client, in bytes on the wire
 * @param maxStanzaBytesBeforeAuthentication the same until SASL has succeeded
 * @param maxDepth deepest nesting of elements within one stanza
 * @param maxAttributes most attributes on one element
 * @param saslAttempts failed logins after which a stream is closed
 * @param authenticationDeadline from connection to bound resource; then the stream is closed
 * @param idle silence of a client after which it is pinged
 * @param pingDeadline for the answer to the ping; then the stream is closed
 * @param maxConnections most streams at a time; further connections are closed at once
 * @param maxConnectionsPerAddress most of them from one IP address
 * @param outboundQueue most stanzas that may wait for a slow client before its stream is closed
 * @param legacyClients domains, bare JIDs and full JIDs that speak Rayo as it was before XEP-0327
 */
public record XmppSettings(
    List<InetSocketAddress> clientAddresses,
    TlsPolicy tlsPolicy,
    int maxStanzaBytes,
    int maxStanzaBytesBeforeAuthentication,
    int maxDepth,
    int maxAttributes,
    int saslAttempts,
    Duration authenticationDeadline,
    Duration idle,
    Duration pingDeadline,
    int maxConnections,
    int maxConnectionsPerAddress,
    int outboundQueue,
    List<String> legacyClients) {

  /** When a client must start TLS before a password is asked for; PLAIN always needs TLS. */
  public enum TlsPolicy {
    /** Always. */
    REQUIRED,
    /** Unless the client is on this machine. */
    REQUIRED_FROM_OUTSIDE,
    /** Never; TLS is offered. */
    OFFERED
  }

  public XmppSettings {
    clientAddresses = List.copyOf(clientAddresses);
    legacyClients = List.copyOf(legacyClients);
  }
}
