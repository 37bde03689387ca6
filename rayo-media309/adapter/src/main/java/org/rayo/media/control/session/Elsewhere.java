// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.join.JoinableContainer;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.media.driver.ext.SharedMedia;

/** Parties of other nodes, to be joined with. */
interface Elsewhere {
  /**
   * Waits for the media servers.
   *
   * @return null when they do not have it, or media is in this process
   */
  @Nullable JoinableContainer find(PartyId party) throws MsControlException;

  static Elsewhere of(MsControlFactory factory) {
    return party ->
        factory instanceof SharedMedia shared
            ? switch (party) {
              case CallId call -> shared.findConnection(MediaNames.of(call));
              case MixerId mixer -> shared.findMixer(MediaNames.of(mixer));
            }
            : null;
  }
}
