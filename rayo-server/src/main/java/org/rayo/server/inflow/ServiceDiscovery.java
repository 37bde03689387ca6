// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.inflow;

import org.rayo.callcontrol.CallService;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;

/** Answers disco#info for the service and for calls (XEP-0030; XEP-0327 section 7). */
final class ServiceDiscovery {
  private final CallService calls;

  ServiceDiscovery(CallService calls) {
    this.calls = calls;
  }

  static boolean asksForInfo(XmlElement payload) {
    return payload.is(Namespaces.DISCO_INFO, "query");
  }

  Iq answer(Iq query, Jid to, XmlElement payload) {
    var node = payload.attribute("node");
    if (to.local() == null) {
      return query.result(RayoEntities.SERVER.toXml(node));
    }
    return calls.call(to.local()).isPresent()
        ? query.result(RayoEntities.CALL.toXml(node))
        : query.refusal(StanzaError.itemNotFound("There is no call " + to.bare()));
  }
}
