// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import java.time.Instant;
import java.util.ArrayList;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.disco.EntityCaps;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** The presence around an event (XEP-0327 sections 5.1 and 6.2). */
public final class EventPresence {
  private static final XmlElement CALL_CAPS =
      EntityCaps.of(RayoEntities.CALL_NODE, RayoEntities.CALL).toXml();

  private EventPresence() {}

  /**
   * Directed from the entity to one client, stamped with the time; of type unavailable when the
   * entity is gone with it; an offer brings the capabilities of the call.
   */
  public static Presence of(Jid from, Jid to, RayoEvent event, Instant at, Dialect dialect) {
    var payloads = new ArrayList<XmlElement>(3);
    if (event instanceof CallEvent.Offer) {
      payloads.add(CALL_CAPS);
    }
    payloads.add(dialect.writeEvent(event));
    payloads.add(Delay.write(at));
    boolean last = event instanceof CallEvent.End || event instanceof Complete;
    return new Presence(
        from, to, null, last ? PresenceType.UNAVAILABLE : PresenceType.AVAILABLE, payloads);
  }
}
