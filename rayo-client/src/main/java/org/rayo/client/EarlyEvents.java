// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;

/**
 * Events of entities that nobody knows yet, because a server sent them before the ref. The oldest
 * entities are forgotten first. Not thread-safe.
 */
final class EarlyEvents {
  private static final int MAX_ENTITIES = 256;
  private static final int MAX_EVENTS = 32;

  record Early(Jid from, RayoEvent event, Instant at) {}

  private final Map<Jid, List<Early>> byEntity =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Jid, List<Early>> eldest) {
          return size() > MAX_ENTITIES;
        }
      };

  void keep(Early early) {
    var events = byEntity.computeIfAbsent(early.from(), _ -> new ArrayList<>());
    if (events.size() < MAX_EVENTS) {
      events.add(early);
    }
  }

  List<Early> take(Jid entity) {
    var events = byEntity.remove(entity);
    return events == null ? List.of() : events;
  }
}
