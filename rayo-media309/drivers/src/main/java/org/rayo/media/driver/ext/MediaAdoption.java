// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.join.JoinableContainer;
import org.jspecify.annotations.Nullable;

/** A factory that can take over what another process made on a media server. */
public interface MediaAdoption {
  /** A connection or mixer that is being taken over. */
  interface Adopted {
    /** A new session with nothing but the container in it. */
    MediaSession session();

    /** The connection or mixer, joined as it was. */
    JoinableContainer container();

    /**
     * To be called when everything that ran was started again: groups of the same names, joined
     * with the container, doing the same in the same order. Instead of starting, they go on with
     * what runs. Events that the former owner has not seen come now.
     */
    void complete() throws MsControlException;
  }

  /**
   * Waits for the media servers.
   *
   * @param name its {@link javax.media.mscontrol.MediaObject#MEDIAOBJECT_ID}
   * @return null when no media server has it
   */
  @Nullable Adopted adoptConnection(String name) throws MsControlException;

  /**
   * Waits for the media servers.
   *
   * @param name its {@link javax.media.mscontrol.MediaObject#MEDIAOBJECT_ID}
   * @return null when no media server has it
   */
  @Nullable Adopted adoptMixer(String name) throws MsControlException;

  /** Releases a session that another process has adopted, without a word to a media server. */
  void abandon(MediaSession session);
}
