// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.object;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose an object is, and whose it was. Thread-safe. */
public final class Ownership {
  private final Map<String, Long> fences = new HashMap<>(2);
  private @Nullable String node;
  private long epoch;
  private boolean taken;

  public synchronized @Nullable String node() {
    return node;
  }

  public synchronized long epoch() {
    return epoch;
  }

  /**
   * Somebody new; what the former owner says with an epoch up to this one is refused from now on.
   */
  public synchronized void give(String newNode, long newEpoch) {
    if (node != null && !node.equals(newNode)) {
      fences.put(node, newEpoch);
      taken = true;
    }
    fences.remove(newNode);
    node = newNode;
    epoch = newEpoch;
  }

  /** Whether it ever went from one node to another. */
  public synchronized boolean wasTaken() {
    return taken;
  }

  /** Whether what a node says with this epoch is out of date here. */
  public synchronized boolean isStale(String byNode, long withEpoch) {
    var fence = fences.get(byNode);
    return fence != null && withEpoch <= fence;
  }
}
