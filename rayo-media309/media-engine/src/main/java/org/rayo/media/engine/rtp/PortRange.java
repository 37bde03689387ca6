// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.io.IOException;
import java.net.InetAddress;
import java.util.BitSet;
import org.rayo.media.engine.MediaException.NoResources;

/**
 * Hands out RTP/RTCP port pairs, round robin so that a freed port rests before it is used again.
 */
public final class PortRange {
  private static final int MAX_FOREIGN = 256;

  private final InetAddress address;
  private final int first;
  private final int pairs;
  private final BitSet taken = new BitSet();
  private int next;

  public PortRange(InetAddress address, int firstPort, int lastPort) {
    this.address = address;
    this.first = firstPort + (firstPort & 1);
    this.pairs = (lastPort - first + 1) / 2;
  }

  /**
   * @throws NoResources when all pairs are taken by us or by others
   */
  public synchronized PortPair take() {
    IOException last = null;
    int foreign = 0;
    for (int tried = 0; tried < pairs && foreign < MAX_FOREIGN; tried++) {
      int index = next;
      next = (next + 1) % pairs;
      if (taken.get(index)) {
        continue;
      }
      try {
        var pair = PortPair.bind(address, first + 2 * index);
        taken.set(index);
        return pair;
      } catch (IOException e) {
        foreign++; // in use by another process: try the next
        last = e;
      }
    }
    var text = "No free RTP port pair in %d-%d".formatted(first, first + 2 * pairs - 1);
    throw last == null ? new NoResources(text) : new NoResources(text, last);
  }

  /** Closes the sockets and frees the ports. */
  public synchronized void giveBack(PortPair pair) {
    try {
      pair.close();
    } finally {
      taken.clear((pair.port() - first) / 2);
    }
  }
}
