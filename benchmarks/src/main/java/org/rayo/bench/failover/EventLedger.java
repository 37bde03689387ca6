// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rayo.client.StanzaTrace;
import org.rayo.protocol.xml.XmlElement;

/** Counts the events of which a client hears exactly one: the end of a call or component. */
final class EventLedger implements StanzaTrace {
  private final Map<String, Integer> last = new ConcurrentHashMap<>();

  @Override
  public void onStanza(Direction direction, XmlElement stanza) {
    if (direction != Direction.RECEIVED || !stanza.name().equals("presence")) {
      return;
    }
    for (var payload : stanza.elements()) {
      if (payload.name().equals("end") || payload.name().equals("complete")) {
        last.merge(stanza.attribute("from") + " " + payload.name(), 1, Integer::sum);
      }
    }
  }

  /** How many of them came more than once. */
  int duplicates() {
    return last.values().stream().mapToInt(count -> count - 1).sum();
  }
}
