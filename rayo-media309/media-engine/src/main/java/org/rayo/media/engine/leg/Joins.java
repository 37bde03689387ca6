// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.util.HashMap;
import java.util.Map;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.Leg;

/**
 * The joins of one leg. A join belongs to both legs; the pair is always locked in the order of
 * their ids, so two legs that join each other at the same time cannot deadlock.
 */
final class Joins {
  private final RtpLeg owner;
  private final Map<RtpLeg, FrameLink> outgoing = new HashMap<>();

  Joins(RtpLeg owner) {
    this.owner = owner;
  }

  void join(Leg other, JoinDirection direction) {
    var peer = peer(other);
    boolean sends = direction != JoinDirection.RECV;
    boolean receives = direction != JoinDirection.SEND;
    locked(
        peer,
        () -> {
          link(owner, peer, sends);
          link(peer, owner, receives);
        });
  }

  void unjoin(Leg other) {
    var peer = peer(other);
    locked(
        peer,
        () -> {
          link(owner, peer, false);
          link(peer, owner, false);
        });
  }

  /** The owner is going; links of others towards it end by its media's closing. */
  synchronized void end() {
    outgoing.values().forEach(FrameLink::end);
    outgoing.clear();
  }

  private RtpLeg peer(Leg other) {
    if (!(other instanceof RtpLeg peer) || peer == owner) {
      throw new IllegalArgumentException("Only another leg of the same engine can be joined");
    }
    return peer;
  }

  private void locked(RtpLeg peer, Runnable action) {
    boolean first = owner.id().compareTo(peer.id()) < 0;
    synchronized (first ? this : peer.joins()) {
      synchronized (first ? peer.joins() : this) {
        action.run();
      }
    }
  }

  private static void link(RtpLeg from, RtpLeg to, boolean wanted) {
    var links = from.joins().outgoing;
    links.values().removeIf(FrameLink::ended);
    var old = links.get(to);
    if (wanted == (old != null)) {
      return;
    }
    if (old != null) {
      links.remove(to);
      old.end();
      return;
    }
    var link = new FrameLink();
    links.put(to, link);
    from.onTick(() -> from.media().add((org.rayo.media.engine.audio.FrameTap) link));
    to.onTick(() -> to.media().add((org.rayo.media.engine.audio.FrameSource) link));
  }
}
