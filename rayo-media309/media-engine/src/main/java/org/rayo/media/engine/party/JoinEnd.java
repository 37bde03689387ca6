// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Party;

/** A party as its joins see it. */
public interface JoinEnd extends Party {

  /** Whether it passes on what it hears, as a mixer does. */
  boolean passesOn();

  boolean isClosed();

  /**
   * Runs a task on the party's tick thread.
   *
   * @throws MediaException.NoResources when it cannot
   */
  void onTick(Runnable task);

  /** Tick thread: from now on what the peer is to hear goes into the link. */
  void speakTo(JoinEnd peer, FrameLink link);

  /** Tick thread: from now on what comes from the peer is in the link. */
  void hear(JoinEnd peer, FrameLink link);

  /** A key was pressed on a leg that this party hears. */
  void keyPressed(char key);
}
