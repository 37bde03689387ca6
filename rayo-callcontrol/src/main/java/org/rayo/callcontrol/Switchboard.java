// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.join.PeerInputCodec;
import org.rayo.callcontrol.join.PeerInputCodec.Carried;
import org.rayo.callcontrol.join.Peers;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.error.StanzaError;

/**
 * Carries what calls and mixers say to each other, on this node and to others. What is said to a
 * party of a node that is gone is lost: it is said again to the survivor.
 */
final class Switchboard implements Peers {
  private static final System.Logger LOG = System.getLogger(Switchboard.class.getName());
  private static final String TOPIC = "join";

  /** Nodes may differ for a moment in who owns what. */
  private static final int MOST_HOPS = 3;

  private static final StanzaError UNREACHABLE =
      StanzaError.resourceConstraint("The node of the other party cannot be reached just now");

  private final CallRegistry calls;
  private final MixerRegistry mixers;
  private final CallDirectory directory;
  private final NodeChannel nodes;

  /** How many are just taking a party over; only one of them will. */
  private final ConcurrentMap<PartyId, Integer> arriving = new ConcurrentHashMap<>();

  Switchboard(
      CallRegistry calls, MixerRegistry mixers, CallDirectory directory, NodeChannel nodes) {
    this.calls = calls;
    this.mixers = mixers;
    this.directory = directory;
    this.nodes = nodes;
  }

  /** From now on hears what parties of other nodes say. */
  void start() {
    nodes.receive(TOPIC, this::received);
  }

  /**
   * Does something that takes a party over. Until it is done the party belongs to this node and is
   * not there, and whoever speaks to it must not be told that there is no such party.
   */
  boolean whileArriving(PartyId party, BooleanSupplier takeover) {
    arriving.merge(party, 1, Integer::sum);
    try {
      return takeover.getAsBoolean();
    } finally {
      arriving.computeIfPresent(party, (_, others) -> others == 1 ? null : others - 1);
    }
  }

  private void received(String node, byte[] bytes) {
    try {
      carry(PeerInputCodec.decode(bytes));
    } catch (SnapshotException e) {
      LOG.log(System.Logger.Level.ERROR, "Node " + node + " sent what no party says", e);
    }
  }

  @Override
  public void tell(PartyId to, PeerInput input) {
    carry(new Carried(to, input, 0));
  }

  /**
   * Who takes a party over says so before it is the owner, and until the party is there: asked in
   * the other order, nobody would have it for a moment.
   */
  private void carry(Carried carried) {
    var to = carried.to();
    boolean here =
        switch (to) {
          case CallId id -> calls.find(id) != null;
          case MixerId id -> mixers.find(id) != null;
        };
    if (!here && (sent(carried) || arriving.containsKey(to))) {
      return;
    }
    switch (to) {
      case CallId id -> {
        var call = calls.find(id);
        if (call != null) {
          call.tell(new CallInput.FromPeer(carried.input()));
        } else {
          absent(carried, StanzaError.serviceUnavailable("There is no call " + id.value()));
        }
      }
      case MixerId id -> {
        var objection = mixers.tell(id, carried.input());
        if (objection != null && !sent(carried)) {
          absent(carried, objection);
        }
      }
    }
  }

  /** Whether another node has the party, which hears of it if it can be reached. */
  private boolean sent(Carried carried) {
    var owner = otherOwner(carried.to());
    if (owner == null) {
      return false;
    }
    if (!nodes.view().has(owner)) {
      return true;
    }
    var next = new Carried(carried.to(), carried.input(), carried.hops() + 1);
    if (carried.hops() >= MOST_HOPS || !nodes.send(owner, TOPIC, PeerInputCodec.encode(next))) {
      absent(carried, UNREACHABLE);
    }
    return true;
  }

  private @Nullable String otherOwner(PartyId party) {
    return directory.isOurs(party) ? null : directory.owner(party).orElse(null);
  }

  /** Says in the place of a party that is not there what has to be said. */
  private void absent(Carried carried, StanzaError error) {
    if (calls.fenced()) {
      // This node let go of all that it had. Who goes on with it asks and is asked again.
      return;
    }
    var input = carried.input();
    switch (input) {
      case PeerInput.Asked asked ->
          tell(input.from(), new PeerInput.Refused(carried.to(), error, asked.wish()));
      case PeerInput.Accepted _, PeerInput.Established _, PeerInput.Renewed _ ->
          tell(input.from(), new PeerInput.Left(carried.to()));
      case PeerInput.Refused _, PeerInput.Left _ -> {
        // Nobody waits for it.
      }
    }
  }
}
