// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

import java.time.Instant;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/**
 * One stanza of a client, checked as far as any stanza can be: both addresses are prepared, an IQ
 * has an id and a known type, an IQ request has exactly one payload.
 *
 * @param to the address the client wrote; the domain where it wrote none
 * @param element the stanza in namespace {@code jabber:client}, with {@code from} and {@code to}
 *     set to the values of this record
 * @param receivedAt when its last byte had been read
 */
public record InboundStanza(ClientStream stream, Jid to, XmlElement element, Instant receivedAt) {

  /** The full JID of the client; stamped by the connector, not by the client. */
  public Jid from() {
    return stream.jid();
  }
}
