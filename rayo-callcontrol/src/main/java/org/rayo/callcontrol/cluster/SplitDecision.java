// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.rayo.callcontrol.port.NodeView;

/**
 * Decides whether the nodes that still see each other may go on with the calls of those that they
 * lost. Both sides of a split decide alone, and not both may go on: a side that has the majority of
 * the last whole view goes on, one that has the minority does not, and of two halves the one to
 * which a witness gives the split.
 *
 * <p>Nodes may leave one after the other although one event parted them, so the last whole view is
 * the one before the first loss, until no node was lost for a time.
 *
 * @param whole members of the last whole view
 * @param name of that view, which names the split
 * @param changed when a node was lost last
 */
public record SplitDecision(Set<String> whole, String name, Instant changed) {
  /** Longer than the detection of failures may take apart for the nodes of one side. */
  private static final Duration ONE_EVENT = Duration.ofSeconds(5);

  public SplitDecision {
    whole = Set.copyOf(whole);
  }

  /** What this side is to do. */
  public enum Verdict {
    /** Take over what the lost nodes had. */
    GO_ON,
    /** Ask a witness. */
    ASK,
    /** Let go of everything. */
    GIVE_UP
  }

  public static SplitDecision of(NodeView view, Instant now) {
    return new SplitDecision(Set.copyOf(view.members()), view.name(), now);
  }

  /** The whole view against which a loss is judged. */
  public SplitDecision before(NodeView previous, Instant now) {
    return changed.plus(ONE_EVENT).isBefore(now)
        ? of(previous, now)
        : new SplitDecision(whole, name, now);
  }

  /** What the side that is left is to do. */
  public Verdict verdict(NodeView left) {
    long here = left.members().stream().filter(whole::contains).count();
    if (here * 2 == whole.size()) {
      return Verdict.ASK;
    }
    return here * 2 > whole.size() ? Verdict.GO_ON : Verdict.GIVE_UP;
  }
}
