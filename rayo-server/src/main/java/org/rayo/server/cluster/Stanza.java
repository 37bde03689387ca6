// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.xml.XmlElement;

/**
 * What a client sent.
 *
 * @param from full JID of the client
 * @param to where the connector says that it goes
 */
record Stanza(Jid from, Jid to, XmlElement element) {
  /** The request that it is and that needs an answer, or null. */
  @Nullable Iq request() {
    return element.name().equals("iq")
            && Iq.read(element) instanceof Parsed.Accepted<Iq>(var iq)
            && (iq.type() == IqType.GET || iq.type() == IqType.SET)
        ? new Iq(from, to, iq.id(), iq.type(), iq.payload(), null)
        : null;
  }

  boolean isPresence() {
    return element.name().equals("presence");
  }
}
