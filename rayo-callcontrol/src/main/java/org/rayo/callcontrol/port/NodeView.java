// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.List;
import java.util.Set;

/**
 * The nodes that see each other, and what changed since the view before.
 *
 * @param members this node included, in the same order everywhere, oldest first
 * @param joined not in the view before
 * @param left in the view before
 * @param merged whether parts of the cluster found each other again that had gone on alone; what
 *     the other part did meanwhile is not known
 * @param name names the view alike at all its members, and no other view
 */
public record NodeView(
    List<String> members, Set<String> joined, Set<String> left, boolean merged, String name) {
  public NodeView {
    members = List.copyOf(members);
    joined = Set.copyOf(joined);
    left = Set.copyOf(left);
  }

  /** A view that is named by its members, where the same ones do not come together twice. */
  public NodeView(List<String> members, Set<String> joined, Set<String> left, boolean merged) {
    this(members, joined, left, merged, String.join("+", members));
  }

  /** The view of a node that is alone. */
  public static NodeView of(String self) {
    return new NodeView(List.of(self), Set.of(), Set.of(), false);
  }

  public boolean has(String node) {
    return members.contains(node);
  }
}
