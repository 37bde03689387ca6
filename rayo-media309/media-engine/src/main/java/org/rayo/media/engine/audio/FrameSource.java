// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.audio;

/** Something audible on a leg, called on the tick thread. */
public interface FrameSource {

  /** Adds 20 ms to the mix; false when it was silent. */
  boolean mixInto(int[] mix);

  /** Whether it can be removed. */
  boolean ended();

  /** The leg goes away. */
  default void legClosed() {}
}
