// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.rayo.protocol.jid.Jid;

/**
 * Stanzas for calls and mixers whose node is gone, or which this node is about to take over, in the
 * order in which they came. Thread-safe.
 */
final class WaitingRoom {
  /** A takeover takes a fraction of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int MOST = 5000;

  private record Waiting(Stanza stanza, long until) {}

  private final Map<Jid, Deque<Waiting>> parties = new LinkedHashMap<>();
  private final LongSupplier nanos;
  private int size;

  WaitingRoom(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether something waits for the party, so that what comes now has to wait behind it. */
  synchronized boolean holds(Jid party) {
    return parties.containsKey(party.bare());
  }

  /** False when too many wait. */
  synchronized boolean add(Stanza stanza) {
    if (size >= MOST) {
      return false;
    }
    size++;
    parties
        .computeIfAbsent(stanza.to().bare(), _ -> new ArrayDeque<>())
        .add(new Waiting(stanza, nanos.getAsLong() + PATIENCE.toNanos()));
    return true;
  }

  /**
   * Lets go on what can, in order.
   *
   * @param goesOn takes a stanza, or leaves it by false
   * @return what waited for too long
   */
  synchronized List<Stanza> look(Predicate<Stanza> goesOn) {
    if (parties.isEmpty()) {
      return List.of();
    }
    long now = nanos.getAsLong();
    var over = new ArrayList<Stanza>();
    for (var all = parties.values().iterator(); all.hasNext(); ) {
      var waiting = all.next();
      for (var first = waiting.peek(); first != null; first = waiting.peek()) {
        if (!goesOn.test(first.stanza())) {
          if (now - first.until() < 0) {
            break;
          }
          over.add(first.stanza());
        }
        waiting.remove();
        size--;
      }
      if (waiting.isEmpty()) {
        all.remove();
      }
    }
    return over;
  }
}
