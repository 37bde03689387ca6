// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.MediaException;

/** The joins of one party that lead to other media servers. */
final class Trunks {
  private final RemoteParty owner;

  /** Also those that a peer asked for. */
  private final Map<RemoteParty, Trunk> trunks = new HashMap<>();

  private final Map<RemoteParty, Integer> numbers = new HashMap<>();
  private int last;

  /** Ends of trunks that another process has made; where they lead is known to nobody. */
  private final List<RemoteLeg> strays = new ArrayList<>();

  Trunks(RemoteParty owner) {
    this.owner = owner;
  }

  /**
   * @throws MediaException when one of the media servers does not agree, or there are too many
   */
  void connect(RemoteParty peer, JoinDirection direction) {
    var known = find(peer);
    if (known != null) {
      known.connect(owner, direction);
      return;
    }
    int number = number(peer);
    Trunk trunk = null;
    try {
      trunk = Trunk.open(owner, peer, number);
      trunk.connect(owner, direction);
    } catch (MediaException e) {
      if (trunk != null) {
        trunk.close();
      }
      forget(peer);
      throw e;
    }
    add(peer, trunk);
    peer.trunks().add(owner, trunk);
  }

  private synchronized @Nullable Trunk find(RemoteParty peer) {
    return trunks.get(peer);
  }

  private synchronized int number(RemoteParty peer) {
    for (int tried = 0; tried < Trunk.MOST; tried++) {
      last = last % Trunk.MOST + 1; // the name of one that was just closed may still be in use
      if (!numbers.containsValue(last)) {
        numbers.put(peer, last);
        return last;
      }
    }
    throw new MediaException.NoResources(
        "No more than " + Trunk.MOST + " joins with others on other media servers");
  }

  private synchronized void add(RemoteParty peer, Trunk trunk) {
    trunks.put(peer, trunk);
  }

  synchronized void adopt(List<RemoteLeg> legs) {
    strays.addAll(legs);
  }

  void disconnect(RemoteParty peer) {
    var trunk = forget(peer);
    if (trunk != null) {
      peer.trunks().forget(owner);
      trunk.close();
    }
    release();
    peer.trunks().release();
  }

  private synchronized @Nullable Trunk forget(RemoteParty peer) {
    numbers.remove(peer);
    return trunks.remove(peer);
  }

  /** Joins that are not known any more end together with the next that is. */
  private synchronized void release() {
    strays.forEach(RemoteLeg::close);
    strays.clear();
  }

  /** The party has gone. */
  void close() {
    for (var peer : peers()) {
      disconnect(peer);
    }
    release();
  }

  private synchronized List<RemoteParty> peers() {
    return List.copyOf(trunks.keySet());
  }

  /** Somebody else has them. */
  synchronized void abandon() {
    trunks.clear();
    strays.clear();
  }
}
