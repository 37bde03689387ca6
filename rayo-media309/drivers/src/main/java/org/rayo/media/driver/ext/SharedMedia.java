// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.join.JoinableContainer;
import org.jspecify.annotations.Nullable;

/**
 * A factory whose media servers are shared with other processes, and that can join what is its own
 * with what is theirs. What it finds can be joined and unjoined and does nothing else; it still
 * belongs to the process that made it.
 */
public interface SharedMedia {
  /**
   * Waits for the media servers.
   *
   * @param name its {@link javax.media.mscontrol.MediaObject#MEDIAOBJECT_ID}
   * @return null when no media server has it
   */
  @Nullable JoinableContainer findConnection(String name) throws MsControlException;

  /**
   * Waits for the media servers.
   *
   * @param name its {@link javax.media.mscontrol.MediaObject#MEDIAOBJECT_ID}
   * @return null when no media server has it
   */
  @Nullable JoinableContainer findMixer(String name) throws MsControlException;
}
