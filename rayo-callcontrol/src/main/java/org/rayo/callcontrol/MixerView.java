// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.Instant;
import java.util.List;
import org.rayo.protocol.jid.Jid;

/**
 * A mixer as an operator sees it, at one moment.
 *
 * @param zone the security zone that it belongs to
 * @param name local part of its address
 * @param state in lower case, such as {@code open}
 * @param parties the calls, by id, and the mixers, by name, that are joined to it
 * @param listeners full JIDs of the clients that hear of it
 * @param components components that are running
 */
public record MixerView(
    String zone,
    String name,
    String state,
    Instant created,
    List<String> parties,
    List<Jid> listeners,
    int components) {
  public MixerView {
    parties = List.copyOf(parties);
    listeners = List.copyOf(listeners);
  }

  /** Names it among the mixers of all zones. */
  public String id() {
    return zone + "/" + name;
  }
}
