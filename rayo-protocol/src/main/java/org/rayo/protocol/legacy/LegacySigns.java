// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO;
import static org.rayo.protocol.xml.Namespaces.TROPO;

import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/** What only a client of the older dialect sends. */
public final class LegacySigns {
  private LegacySigns() {}

  /**
   * Whether a command gives its sender away: by a verb of Tropo, by {@code call-id} in a join, or
   * by the resource {@code 1} for a call. A stop in the core namespace does not, because clients of
   * the standard have sent it too.
   */
  public static boolean in(Jid to, XmlElement payload) {
    return payload.namespace().startsWith(TROPO)
        || LegacyDialect.CALL_ITSELF.equals(to.resource())
        || payload.namespace().equals(RAYO) && hasCallId(payload);
  }

  private static boolean hasCallId(XmlElement payload) {
    return payload.attribute(CallIds.CALL_ID) != null
        || payload.elements().stream().anyMatch(e -> e.attribute(CallIds.CALL_ID) != null);
  }
}
