// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

/** Something that listens to a leg, called on the tick thread with arrays that it must not keep. */
public interface FrameTap {

  /**
   * @param inbound 20 ms from the peer
   * @param outbound 20 ms to the peer
   */
  void frame(short[] inbound, short[] outbound);

  /** Whether it can be removed. */
  boolean ended();

  /** The leg goes away. */
  default void legClosed() {}
}
