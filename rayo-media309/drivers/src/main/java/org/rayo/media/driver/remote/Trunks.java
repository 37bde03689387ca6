// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.MediaException;

/** The joins of one party that lead to other media servers, as far as this node has made them. */
final class Trunks {
  private final RemoteParty owner;

  /** By the names of the parties at the other ends; also those that a peer asked for. */
  private final Map<String, Trunk> trunks = new HashMap<>(2);

  Trunks(RemoteParty owner) {
    this.owner = owner;
  }

  /**
   * @throws MediaException when one of the media servers does not agree
   */
  void connect(RemoteParty peer, JoinDirection direction) {
    var known = between(peer);
    if (known != null) {
      known.connect(owner, peer, direction);
      return;
    }
    var trunk = Trunk.open(owner, peer);
    try {
      trunk.connect(owner, peer, direction);
    } catch (MediaException e) {
      trunk.close();
      throw e;
    }
    add(peer.name(), trunk);
    peer.trunks().add(owner.name(), trunk);
  }

  private @Nullable Trunk between(RemoteParty peer) {
    var ours = find(peer.name());
    return ours == null ? peer.trunks().find(owner.name()) : ours;
  }

  private synchronized @Nullable Trunk find(String peer) {
    return trunks.get(peer);
  }

  /** Keeps one that is there. */
  void add(String peer, Trunk trunk) {
    synchronized (this) {
      trunks.put(peer, trunk);
    }
    trunk.heldBy(this);
  }

  /** Is done with a trunk; one that another node has made is that node's to end. */
  void disconnect(RemoteParty peer) {
    var trunk = between(peer);
    if (trunk != null) {
      trunk.close();
    } else {
      TrunkEnds.between(owner, peer).forEach(owner::part);
    }
  }

  synchronized void forget(Trunk trunk) {
    trunks.values().remove(trunk);
  }

  /** The party has gone. */
  void close() {
    all().forEach(Trunk::close);
  }

  /** Somebody else has them. */
  void abandon() {
    all().forEach(Trunk::abandon);
  }

  private synchronized List<Trunk> all() {
    return List.copyOf(trunks.values());
  }
}
