// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import static org.rayo.protocol.xml.Namespaces.CAPS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.MixerEvent;
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

  private static final XmlElement MIXER_CAPS =
      EntityCaps.of(RayoEntities.MIXER_NODE, RayoEntities.MIXER).toXml();

  private EventPresence() {}

  /**
   * Directed from the entity to one client, stamped with the time; of type unavailable when the
   * entity is gone with it; an offer brings the capabilities of the call, the first presence of a
   * mixer those of the mixer.
   */
  public static Presence of(Jid from, Jid to, RayoEvent event, Instant at, Dialect dialect) {
    var payloads = new ArrayList<XmlElement>(3);
    switch (event) {
      case CallEvent.Offer offer -> {
        payloads.add(CALL_CAPS);
        payloads.add(dialect.writeEvent(offer));
      }
      case MixerEvent.Opened _ -> payloads.add(MIXER_CAPS);
      case MixerEvent.Destroyed _ -> {
        // Its type says everything.
      }
      default -> payloads.add(dialect.writeEvent(event));
    }
    payloads.add(Delay.write(at));
    boolean last =
        event instanceof CallEvent.End
            || event instanceof Complete
            || event instanceof MixerEvent.Destroyed;
    return new Presence(
        dialect.sender(from, event),
        to,
        null,
        last ? PresenceType.UNAVAILABLE : PresenceType.AVAILABLE,
        payloads);
  }

  /** The opening of a mixer, which has no element of its own. */
  public static Optional<MixerEvent> mixerOpened(Presence presence) {
    return presence.type() == PresenceType.AVAILABLE
        ? presence
            .payload(CAPS, "c")
            .filter(c -> RayoEntities.MIXER_NODE.equals(c.attribute("node")))
            .map(_ -> new MixerEvent.Opened())
        : Optional.empty();
  }
}
