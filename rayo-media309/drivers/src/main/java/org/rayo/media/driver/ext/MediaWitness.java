// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A factory whose media servers say which side of a split cluster goes on. */
public interface MediaWitness {
  /**
   * Asks the media servers for a split; of the nodes that ask, the first one has it. All nodes ask
   * in the same order, and one refusal is enough: so not two of them have it as long as there is a
   * media server that both can reach. Waits for the media servers.
   *
   * @param split the same at all nodes, and different for each split
   * @param node the name of the node that asks
   * @return null when no media server could be asked
   */
  @Nullable Boolean mayGoOn(String split, String node);

  /** What an operator should know: the media servers that do not answer, and why. */
  List<String> troubles();
}
