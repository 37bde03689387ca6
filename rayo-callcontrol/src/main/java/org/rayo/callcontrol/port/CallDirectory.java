// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Which node owns a call or a mixer. Replicated; what changes an owner is atomic across nodes. May
 * wait for other nodes when it changes something, but not when it only looks.
 */
public interface CallDirectory {
  /**
   * Makes this node the owner.
   *
   * @return false when the party has an owner
   */
  boolean claim(PartyId party);

  /** As {@link #claim}, but without waiting for other nodes; fails when they cannot be asked. */
  default CompletionStage<Boolean> claimSoon(PartyId party) {
    return CompletableFuture.completedStage(claim(party));
  }

  /** Name of the owner node. */
  Optional<String> owner(PartyId party);

  /** Whether this node owns the party. */
  boolean isOurs(PartyId party);

  /**
   * Makes this node the owner of what a node owned that is gone; of several that try, one succeeds.
   *
   * @return false when the party is not that node's (any more)
   */
  boolean takeOver(PartyId party, String deadNode);

  /** Everything that a node owns now, in no order. */
  List<PartyId> ownedBy(String node);

  /** Lets go of what this node owns; nothing happens to what another one owns. */
  void release(PartyId party);

  /**
   * Forgets this node's copy of everything, and not what other nodes know: after a split theirs is
   * right, and shall be what is left when the parts meet. May wait.
   */
  default void forgetCopies() {}
}
