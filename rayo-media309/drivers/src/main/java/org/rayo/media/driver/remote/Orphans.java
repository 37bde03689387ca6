// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.List;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;

/**
 * What an earlier process of the same node left at a media server. It is ours since we attached,
 * and would stay there as long as we live; whatever nobody takes over for a while is ended.
 */
final class Orphans {
  private static final System.Logger LOG = System.getLogger(Orphans.class.getName());

  private final MediaServer server;
  private final List<String> names;

  /**
   * @param attached what the media server said when we came
   */
  Orphans(MediaServer server, Result attached) {
    this.server = server;
    this.names =
        attached.parts(Result.Attached.class).stream()
            .flatMap(part -> part.objects().stream())
            .map(object -> object.name())
            .filter(name -> server.party(name) == null)
            .toList();
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Waits for the media server, which refuses what somebody else has taken over. */
  void release() {
    for (var name : names) {
      if (server.party(name) == null) {
        LOG.log(System.Logger.Level.INFO, "Nobody wants {0} at {1} any more", name, server);
        attempt(new Extension.Release("conn:" + name, null));
        attempt(new Request.DestroyConference("conf:" + name, null));
      }
    }
  }

  private void attempt(Request request) {
    try {
      server.control().execute(request);
    } catch (MediaException e) {
      LOG.log(System.Logger.Level.DEBUG, "It is gone, or is something else: {0}", e.getMessage());
    }
  }
}
