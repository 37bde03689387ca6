// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import org.rayo.callcontrol.keep.KeepObserver;

/** Learns what becomes of mixers. Called in the mailbox of the mixer; must not block. */
public interface MixerObserver extends KeepObserver {
  /** The next state is in force. */
  void changed(MixerState before, MixerState after);

  /**
   * The mixer has nothing left to do.
   *
   * @return false when something waits for it already; then it goes on
   */
  boolean retire(MixerActor mixer);

  /** Nothing refers to the mixer any more, because another node owns it. */
  void dropped(MixerActor mixer);

  /** An input found the mailbox full. */
  void overflowed();

  /** Something broke that should not have; it was logged. */
  void failed();
}
