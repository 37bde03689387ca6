// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.jid.Jid;

/**
 * Knows which letters a client has had, at the node of the client's stream, so that what a survivor
 * sends again is not seen twice. Remembers a bounded number of calls and mixers per node, those
 * heard of last. Thread-safe.
 */
final class SeenEvents {
  private final Map<Key, Numbers> seen;

  /**
   * @param capacity pairs of a client and a call or mixer
   */
  SeenEvents(int capacity) {
    seen =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Numbers> eldest) {
            return size() > capacity;
          }
        };
  }

  private record Key(Jid client, PartyId sender) {}

  /** The latest number, and which of the 64 before it came. */
  private record Numbers(long latest, long before) {
    boolean has(long number) {
      long age = latest - number;
      return age == 0 || age > 64 || age > 0 && (before >>> (age - 1) & 1) == 1;
    }

    Numbers with(long number) {
      long ahead = number - latest;
      if (ahead <= 0) {
        return new Numbers(latest, before | 1L << (-ahead - 1));
      }
      long shifted = ahead > 63 ? 0 : before << ahead;
      return new Numbers(number, ahead > 64 ? 0 : shifted | 1L << (ahead - 1));
    }
  }

  /**
   * Whether the letter is new, which it is not from then on. One that is older than the last 64
   * counts as seen.
   */
  boolean first(Letter letter) {
    var key = new Key(letter.to(), letter.sender());
    synchronized (seen) {
      var numbers = seen.get(key);
      if (numbers == null) {
        seen.put(key, new Numbers(letter.number(), 0));
        return true;
      }
      if (numbers.has(letter.number())) {
        return false;
      }
      seen.put(key, numbers.with(letter.number()));
      return true;
    }
  }
}
