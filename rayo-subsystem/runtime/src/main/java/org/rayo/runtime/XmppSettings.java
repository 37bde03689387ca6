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
 * @param maxStanzaBytes largest stanza of an authenticated client, in bytes on the wire
 * @param maxStanzaBytesBeforeAuthentication the same until SASL has succeeded
 * @param maxDepth deepest nesting of elements within one stanza
 * @param maxAttributes most attributes on one element
 * @param authenticationDeadline from connection to bound resource; then the stream is closed
 * @param maxConnections most streams at a time; further connections are closed at once
 * @param outboundQueue most stanzas that may wait for a slow client before its stream is closed
 * @param legacyClients domains, bare JIDs and full JIDs that speak Rayo as it was before XEP-0327
 */
public record XmppSettings(
    List<InetSocketAddress> clientAddresses,
    int maxStanzaBytes,
    int maxStanzaBytesBeforeAuthentication,
    int maxDepth,
    int maxAttributes,
    Duration authenticationDeadline,
    int maxConnections,
    int outboundQueue,
    List<String> legacyClients) {

  public XmppSettings {
    clientAddresses = List.copyOf(clientAddresses);
    legacyClients = List.copyOf(legacyClients);
  }
}
