// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.verb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rayo.protocol.jid.Jid;

/** Who is in which room, or waits before it. Used by one thread at a time. */
final class Rooms {
  /**
   * A room belongs to one account, as mixers do.
   *
   * @param name local part of the address of its mixer
   */
  record Room(Jid account, String name) {}

  private final Map<Room, List<Conference>> members = new HashMap<>();

  void add(Room room, Conference member) {
    members.computeIfAbsent(room, _ -> new ArrayList<>()).add(member);
  }

  void remove(Room room, Conference member) {
    members.computeIfPresent(
        room,
        (_, all) -> {
          all.remove(member);
          return all.isEmpty() ? null : all;
        });
  }

  List<Conference> of(Room room) {
    return List.copyOf(members.getOrDefault(room, List.of()));
  }
}
