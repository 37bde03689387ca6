// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

import org.rayo.protocol.xml.XmlElement;

/**
 * Sends stanzas to clients. Safe for use by many threads at once and meant to be kept: take one at
 * start, close it at the end. Stanzas that one thread sends to one client arrive in that order.
 */
public interface StanzaConnection extends AutoCloseable {

  /**
   * Queues a stanza for the client named by its {@code to}, a full JID as the connector reported
   * it. Never blocks.
   *
   * @param stanza message, presence or iq in namespace {@code jabber:client}, with {@code from} and
   *     {@code to}
   * @throws IllegalArgumentException where it is no stanza or has no {@code to}
   * @throws IllegalStateException after {@link #close}
   */
  SendResult send(XmlElement stanza);

  /**
   * Sends clients away: every stream, and each that comes, ends with {@code system-shutdown}, so
   * that the client tries another node. Never blocks.
   *
   * @param away false to take clients again
   * @throws IllegalStateException after {@link #close}
   */
  void turnAway(boolean away);

  /** Gives the connection back; closing twice is harmless. */
  @Override
  void close();
}
