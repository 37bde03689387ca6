// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/**
 * Who asked and how to reply.
 *
 * @param from full JID of the client
 * @param to the JID that the client wrote, from which the reply comes
 * @param id of the IQ
 * @param payload echoed in an error reply
 */
public record ClientRequest(Jid from, Jid to, String id, XmlElement payload) {}
