// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.util.List;
import java.util.Set;

/**
 * What is done to a cluster that holds calls.
 *
 * @param calls held
 * @param rate new calls a second while it happens; 0 for none
 * @param fault one of {@link #FAULTS}
 */
public record Blow(int calls, int rate, String fault) {
  /**
   * A node is killed, hangs for a while, or is cut off, is shut down; a media server is killed;
   * nothing.
   */
  public static final Set<String> FAULTS =
      Set.of("kill", "hang", "partition", "shutdown", "media-kill", "none");

  List<String> words() {
    return List.of(
        "--calls", Integer.toString(calls), "--rate", Integer.toString(rate), "--fault", fault);
  }
}
