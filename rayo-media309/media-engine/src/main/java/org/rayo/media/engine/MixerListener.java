// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

/** Hears what happens in a mixer; calls come in order, on executor threads. */
public interface MixerListener {

  /** Ignores everything. */
  MixerListener NONE = new MixerListener() {};

  /**
   * A leg began to speak, or fell silent for 0.6 s, or left while it spoke. Mixers that are joined
   * do not speak themselves.
   */
  default void speaking(Party party, boolean speaking) {}

  /** A key was pressed on a leg that sends to the mixer. */
  default void dtmf(char digit) {}

  /** The mixer is gone though nobody closed it, for the reason given. */
  default void lost(String why) {}

  /**
   * The mixer is closed; only the ends of recordings, which wait for the disk, may still follow.
   */
  default void closed() {}
}
