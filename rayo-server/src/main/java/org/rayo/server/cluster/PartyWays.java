// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.protocol.jid.Jid;

/** Finds the node of a call or mixer. */
record PartyWays(NodeChannel nodes, CallService calls, CallDirectory directory) {
  /** Where a stanza has to go. */
  sealed interface Way {}

  /** To this node, also when there is nobody of this address: it says so. */
  record Here() implements Way {}

  record At(String node) implements Way {}

  /** Its node is gone and no other has it yet, or this one has it and is not ready. */
  record Nowhere() implements Way {}

  private static final Way HERE = new Here();
  private static final Way NOWHERE = new Nowhere();

  Way to(Jid client, Jid address) {
    if (calls.isHere(client, address)) {
      return HERE;
    }
    for (var party : calls.namedBy(client, address)) {
      var owner = directory.owner(party).orElse(null);
      if (owner != null) {
        return !owner.equals(nodes.self()) && nodes.view().has(owner) ? new At(owner) : NOWHERE;
      }
    }
    // A node that let go has no directory until it meets the others.
    return calls.takeover().isFenced() ? NOWHERE : HERE;
  }
}
