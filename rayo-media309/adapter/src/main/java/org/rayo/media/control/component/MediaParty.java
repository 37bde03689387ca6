// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.mediagroup.MediaGroup;

/**
 * Whom components play to and listen to.
 *
 * @param container the connection to the party at the other end of one call, or a mixer
 */
public record MediaParty(MediaSession session, JoinableContainer container) {
  /**
   * A group of its own for one component, joined with the party.
   *
   * @throws MsControlException and nothing is left behind
   */
  public MediaGroup newGroup(Configuration<MediaGroup> shape) throws MsControlException {
    var group = session.createMediaGroup(shape);
    try {
      group.join(Direction.DUPLEX, container);
      return group;
    } catch (MsControlException e) {
      group.release();
      throw e;
    }
  }
}
