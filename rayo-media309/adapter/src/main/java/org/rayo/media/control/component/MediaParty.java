// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.join.JoinableContainer;
import javax.media.mscontrol.mediagroup.MediaGroup;
import org.jspecify.annotations.Nullable;

/**
 * Whom components play to and listen to.
 *
 * @param container the connection to the party at the other end of one call, or a mixer
 * @param component the name of its groups at the media server; null for one of its choice
 */
public record MediaParty(
    MediaSession session, JoinableContainer container, @Nullable String component) {
  public MediaParty(MediaSession session, JoinableContainer container) {
    this(session, container, null);
  }

  /** The same party for a component, whose groups have this name. */
  public MediaParty named(String name) {
    return new MediaParty(session, container, name);
  }

  /**
   * A group of its own for one component, joined with the party.
   *
   * @throws MsControlException and nothing is left behind
   */
  public MediaGroup newGroup(Configuration<MediaGroup> shape) throws MsControlException {
    var parameters = session.createParameters();
    if (component != null) {
      parameters.put(MediaObject.MEDIAOBJECT_ID, component);
    }
    var group = session.createMediaGroup(shape, parameters);
    try {
      group.join(Direction.DUPLEX, container);
      return group;
    } catch (MsControlException e) {
      group.release();
      throw e;
    }
  }
}
