// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The copies of sessions that every node of the cluster has. Nothing here waits for a network. */
public interface Replicas extends AutoCloseable {
  /** The name of this node. */
  String self();

  /** Whether a node is in the cluster as this node sees it. */
  boolean isHere(String node);

  /** The copy that this node has, or null. */
  byte @Nullable [] load(String id);

  /** Replaces the copies everywhere. */
  CompletionStage<?> store(String id, byte[] record);

  /** Removes the copies everywhere. */
  CompletionStage<?> remove(String id);

  /** Done when every node of the cluster was heard of, from now on; fails when one was not. */
  CompletionStage<?> signsOfLife();

  /** Lets the copies go where nobody else holds them. */
  @Override
  void close();
}
