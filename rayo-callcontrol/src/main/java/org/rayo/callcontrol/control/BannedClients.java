// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.Set;
import org.rayo.protocol.jid.Jid;

/**
 * Clients that are offered no calls and may dial none. The calls that they control go on.
 *
 * @param jids domains, accounts and resources
 */
public record BannedClients(Set<Jid> jids) {
  public static final BannedClients NONE = new BannedClients(Set.of());

  public BannedClients {
    jids = Set.copyOf(jids);
  }

  public boolean contains(Jid client) {
    return !jids.isEmpty()
        && (jids.contains(client)
            || jids.contains(client.bare())
            || jids.contains(Jid.ofDomain(client.domain())));
  }
}
