// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.dial;

import java.util.List;
import java.util.regex.Pattern;
import org.rayo.protocol.jid.Jid;

/**
 * What some clients may dial. Calls are counted for an account, whichever of its resources dials.
 *
 * @param clients bare JIDs, which stand for all their resources, or full JIDs; none for everybody
 *     whom no other policy names
 * @param destinations one of them must match the whole URI, parameters included: they can send a
 *     call elsewhere. None allows every URI
 * @param calls that the account may control at a time
 * @param callsPerMinute that the account may dial; 0 for no limit
 */
public record DialPolicy(
    String name, List<Jid> clients, List<Pattern> destinations, int calls, int callsPerMinute) {
  public DialPolicy {
    clients = List.copyOf(clients);
    destinations = List.copyOf(destinations);
  }

  boolean names(Jid client) {
    return clients.stream().anyMatch(c -> c.equals(c.resource() == null ? client.bare() : client));
  }

  /** Whether the clients may call this URI. */
  public boolean allows(String to) {
    var uri = DialUri.parse(to).toString();
    return destinations.isEmpty()
        || destinations.stream().anyMatch(pattern -> pattern.matcher(uri).matches());
  }
}
