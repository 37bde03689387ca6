// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rayo.protocol.jid.Jid;

/**
 * Chooses the clients that are offered a call. The applications are tried in their order; the first
 * one that answers for the called URI and has an available client gets the call. Without any
 * application every available client does.
 */
public record OfferRouting(List<Application> applications) {
  public OfferRouting {
    applications = List.copyOf(applications);
  }

  /**
   * @param mayTakeMore whether a client is below its limit of calls
   * @return full JIDs, empty when nobody is there
   */
  public List<Jid> targets(String calledUri, Iterable<Jid> available, Predicate<Jid> mayTakeMore) {
    if (applications.isEmpty()) {
      return select(available, mayTakeMore);
    }
    for (var application : applications) {
      if (application.answersFor(calledUri)) {
        var found = select(available, mayTakeMore.and(application::names));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Jid> select(Iterable<Jid> clients, Predicate<Jid> wanted) {
    var selected = new ArrayList<Jid>();
    for (var client : clients) {
      if (wanted.test(client)) {
        selected.add(client);
      }
    }
    return List.copyOf(selected);
  }
}
