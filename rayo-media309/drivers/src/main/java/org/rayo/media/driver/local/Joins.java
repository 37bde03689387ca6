// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.local;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.JoinException;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.join.Joinable.Direction;
import org.jspecify.annotations.Nullable;

/** With what a container is joined, and which way. */
final class Joins {
  private final LocalContainer owner;
  private final Map<LocalContainer, Direction> joinees = new ConcurrentHashMap<>();

  Joins(LocalContainer owner) {
    this.owner = owner;
  }

  void add(Direction direction, Joinable other) throws MsControlException {
    var container = container(other);
    if (container == owner) {
      throw new JoinException("An object cannot be joined with itself");
    }
    if (container.isReleased()) {
      throw new WrongStateException("The other object was released");
    }
    owner.connect(container, direction);
    joinees.put(container, direction);
    container.joins().joinees.put(owner, opposite(direction));
  }

  void remove(Joinable other) throws MsControlException {
    var container = container(other);
    if (joinees.remove(container) == null) {
      throw new JoinException("The two objects are not joined");
    }
    container.joins().joinees.remove(owner);
    owner.disconnect(container);
  }

  void removeAll() {
    for (var container : List.copyOf(joinees.keySet())) {
      if (joinees.remove(container) != null) {
        container.joins().joinees.remove(owner);
        owner.disconnect(container);
      }
    }
  }

  Joinable[] all() {
    return joinees.keySet().toArray(new Joinable[0]);
  }

  /** Joined in at least this direction. */
  Joinable[] in(Direction direction) {
    return joinees.entrySet().stream()
        .filter(join -> join.getValue() == direction || join.getValue() == Direction.DUPLEX)
        .map(Map.Entry::getKey)
        .toArray(Joinable[]::new);
  }

  private static LocalContainer container(@Nullable Joinable joinable) throws JoinException {
    return switch (joinable) {
      case LocalContainer container -> container;
      case LocalStream stream -> stream.getContainer();
      case null, default -> throw new JoinException("Not an object of this driver: " + joinable);
    };
  }

  static Direction opposite(Direction direction) {
    return switch (direction) {
      case DUPLEX -> Direction.DUPLEX;
      case SEND -> Direction.RECV;
      case RECV -> Direction.SEND;
    };
  }
}
