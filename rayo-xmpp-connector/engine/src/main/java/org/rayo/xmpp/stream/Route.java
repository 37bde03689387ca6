// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** Where a client's stanza goes. */
sealed interface Route {
  /** To the application, with prepared addresses. */
  record ToApplication(Jid to, XmlElement stanza) implements Route {}

  /** To another client of this server. */
  record ToClient(Jid to, XmlElement stanza) implements Route {}

  /** Back to the sender. */
  record Answer(XmlElement reply) implements Route {}

  /** The client is no longer available to anyone (RFC 6121 section 4.5.2). */
  record Unavailable(XmlElement presence) implements Route {}

  /** To everybody who subscribed to the client's presence (RFC 6121 section 4.4.2). */
  record Broadcast(XmlElement presence) implements Route {}

  /** Needs no action; the reason is counted. */
  record Absorb(String reason) implements Route {}
}
