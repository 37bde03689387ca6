// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.JoinException;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.join.Joinable.Direction;
import org.jspecify.annotations.Nullable;

/**
 * With what a container is joined, and which way. All changes in one factory come one after the
 * other, so that both sides of a join always agree.
 */
final class Joins {
  private final EngineContainer owner;
  private final Object lock;
  private final Map<EngineContainer, Direction> joinees = new ConcurrentHashMap<>();

  /**
   * @param lock the factory's, for all joins
   */
  Joins(EngineContainer owner, Object lock) {
    this.owner = owner;
    this.lock = lock;
  }

  void add(Direction direction, Joinable other) throws MsControlException {
    var container = container(other);
    if (container == owner) {
      throw new JoinException("An object cannot be joined with itself");
    }
    synchronized (lock) {
      owner.ensureAlive();
      if (container.isReleased()) {
        throw new WrongStateException("The other object was released");
      }
      owner.connect(container, direction);
      joinees.put(container, direction);
      container.joins().joinees.put(owner, opposite(direction));
    }
  }

  void remove(Joinable other) throws MsControlException {
    var container = container(other);
    synchronized (lock) {
      // What another process has joined is known to the media server only.
      boolean unknown = owner.isAdopted() || container.isAdopted();
      if (joinees.remove(container) == null && !unknown) {
        throw new JoinException("The two objects are not joined");
      }
      container.joins().joinees.remove(owner);
      owner.disconnect(container);
    }
  }

  void removeAll() {
    synchronized (lock) {
      for (var container : List.copyOf(joinees.keySet())) {
        joinees.remove(container);
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

  private static EngineContainer container(@Nullable Joinable joinable) throws JoinException {
    return switch (joinable) {
      case EngineContainer container -> container;
      case EngineStream stream -> stream.getContainer();
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
