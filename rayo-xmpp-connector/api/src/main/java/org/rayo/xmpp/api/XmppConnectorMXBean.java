// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

import java.util.List;
import java.util.Map;

/**
 * Live figures of the connector, registered under {@link #OBJECT_NAME}. Counters run from the start
 * of the adapter and only grow.
 */
public interface XmppConnectorMXBean {

  /** Name in the platform MBean server. */
  String OBJECT_NAME = "org.rayo:type=XmppConnector";

  /** Addresses on which clients are accepted, such as {@code 127.0.0.1:5222}. */
  List<String> getListenAddresses();

  /** Whether a message endpoint is active; false while the server is suspended. */
  boolean isEndpointActive();

  /** TCP connections open now, authenticated or not. */
  int getOpenConnections();

  /** Streams with a bound resource. */
  int getBoundStreams();

  /** Stanzas read and not yet taken by the endpoint, all streams together. */
  int getInboundQueued();

  /** Stanzas accepted for sending and not yet written to a socket, all streams together. */
  int getOutboundQueued();

  long getStanzasReceived();

  long getStanzasSent();

  /**
   * Counters by name, such as {@code stream-error.policy-violation} or {@code
   * connections-refused.limit}; a name appears with its first count.
   */
  Map<String, Long> getCounters();
}
