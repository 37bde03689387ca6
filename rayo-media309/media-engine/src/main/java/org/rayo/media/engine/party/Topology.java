// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.MediaException.WrongState;
import org.rayo.media.engine.Party;

/**
 * Who is joined with whom in one engine. Its lock is held for moments, never by a tick thread in a
 * tick; audio goes through the {@link FrameLink}s that it hands out.
 *
 * <p>Mixers pass on what they hear, so they may form trees only, and a leg may be in one mixer of a
 * tree: else it would hear itself, or the mixers each other for ever.
 */
public final class Topology {
  private static final int MAX_JOINS = 1000;

  /** By party and peer: the link from the party to the peer, if it sends. */
  private final Map<JoinEnd, Map<JoinEnd, Sending>> joins = new HashMap<>();

  private static final class Sending {
    private @Nullable FrameLink link;
  }

  public synchronized void join(JoinEnd first, Party other, JoinDirection direction) {
    var second = end(other);
    if (first == second) {
      throw new Unsupported("A party cannot be joined with itself");
    }
    if (first.isClosed() || second.isClosed()) {
      throw new WrongState("One of the two parties is closed");
    }
    if (!peers(first).containsKey(second)) {
      checkLimit(first);
      checkLimit(second);
      checkEcho(first, second);
    }
    boolean sends = direction != JoinDirection.RECV;
    boolean receives = direction != JoinDirection.SEND;
    try {
      link(first, second, sends);
      link(second, first, receives);
    } catch (NoResources e) {
      part(first, second);
      throw e;
    }
  }

  public synchronized void unjoin(JoinEnd first, Party other) {
    part(first, end(other));
  }

  /** The party is closed. */
  public synchronized void leave(JoinEnd party) {
    List.copyOf(peers(party).keySet()).forEach(peer -> part(party, peer));
  }

  /** Those who hear the party directly. */
  public synchronized List<JoinEnd> hearers(JoinEnd party) {
    var hearers = new ArrayList<JoinEnd>();
    peers(party)
        .forEach(
            (peer, sending) -> {
              if (sending.link != null) {
                hearers.add(peer);
              }
            });
    return hearers;
  }

  private static JoinEnd end(Party party) {
    if (party instanceof JoinEnd end) {
      return end;
    }
    throw new IllegalArgumentException("Only parties of the same engine can be joined");
  }

  private Map<JoinEnd, Sending> peers(JoinEnd party) {
    return joins.getOrDefault(party, Map.of());
  }

  private Sending sending(JoinEnd from, JoinEnd to) {
    return joins
        .computeIfAbsent(from, _ -> new HashMap<>())
        .computeIfAbsent(to, _ -> new Sending());
  }

  private void link(JoinEnd from, JoinEnd to, boolean wanted) {
    var sending = sending(from, to);
    var old = sending.link;
    if (wanted == (old != null)) {
      return;
    }
    if (old != null) {
      sending.link = null;
      old.end();
      return;
    }
    var link = new FrameLink();
    sending.link = link;
    from.onTick(() -> from.speakTo(to, link));
    to.onTick(() -> to.hear(from, link));
  }

  private void part(JoinEnd first, JoinEnd second) {
    remove(first, second);
    remove(second, first);
  }

  private void remove(JoinEnd from, JoinEnd to) {
    var peers = joins.get(from);
    if (peers == null) {
      return;
    }
    var sending = peers.remove(to);
    if (sending != null && sending.link != null) {
      sending.link.end();
    }
    if (peers.isEmpty()) {
      joins.remove(from);
    }
  }

  private void checkLimit(JoinEnd party) {
    if (peers(party).size() >= MAX_JOINS) {
      throw new NoResources("A party has " + MAX_JOINS + " joins already");
    }
  }

  private void checkEcho(JoinEnd first, JoinEnd second) {
    if (!first.passesOn() && !second.passesOn()) {
      return;
    }
    var one = reach(first);
    var other = reach(second);
    if (one.stream().anyMatch(other::contains)) {
      throw new Unsupported("The two parties hear each other by way of a mixer already");
    }
  }

  /**
   * The mixers in a tree with this one and all legs in them; for a leg, the leg and the mixers that
   * it is in.
   */
  private Set<JoinEnd> reach(JoinEnd party) {
    var reached = new LinkedHashSet<JoinEnd>();
    reached.add(party);
    var open = new ArrayList<>(List.of(party));
    while (!open.isEmpty()) {
      for (var peer : peers(open.removeLast()).keySet()) {
        boolean counts = party.passesOn() || peer.passesOn();
        if (counts && reached.add(peer) && peer.passesOn() && party.passesOn()) {
          open.add(peer);
        }
      }
    }
    return reached;
  }
}
