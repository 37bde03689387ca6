// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.media.mscontrol.MsControlException;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.media.driver.ext.MediaAdoption;
import org.rayo.protocol.core.ComponentStart;

/** A party that another node has left at a media server becomes ours. */
final class Takeover {
  private static final System.Logger LOG = System.getLogger(Takeover.class.getName());

  private Takeover() {}

  /**
   * Runs on the queue of the party, so that what comes from the components comes after the outcome.
   *
   * @return whether the party is ours now; if not, it is forgotten
   */
  static CompletionStage<Boolean> of(
      PartyControl party, MediaAdoption media, Map<ComponentId, ComponentStart> running) {
    var outcome = new CompletableFuture<Boolean>();
    party.run(
        () -> {
          boolean ours = take(party, media, running);
          if (!ours) {
            party.abandonNow(media);
          }
          outcome.complete(ours);
        });
    return outcome;
  }

  private static boolean take(
      PartyControl party, MediaAdoption media, Map<ComponentId, ComponentStart> running) {
    try {
      var adopted = party.adopt(media);
      if (adopted == null) {
        return false;
      }
      party.adoptComponents(running);
      adopted.complete();
      return true;
    } catch (MsControlException | RuntimeException e) {
      LOG.log(Level.WARNING, party + " cannot be taken over", e);
      return false;
    }
  }
}
