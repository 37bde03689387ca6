// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keeps the snapshot of each call and mixer, as versioned bytes, where another node finds it. Does
 * not block for long.
 */
public interface CallRepository {
  /** What {@link #save} hands out when nothing is left to wait for. */
  CompletionStage<Void> SAVED = CompletableFuture.completedStage(null);

  /**
   * Whether a snapshot outlives this node. Where it does not, only the states that matter to an
   * operator are worth saving.
   */
  default boolean outlivesNode() {
    return false;
  }

  /**
   * Does not wait for other nodes.
   *
   * @return done when the snapshot would survive this node; fails when it could not be saved
   */
  CompletionStage<Void> save(PartyId party, byte[] snapshot);

  Optional<byte[]> load(PartyId party);

  void remove(PartyId party);

  /** As {@link CallDirectory#forgetCopies}. */
  default void forgetCopies() {}
}
