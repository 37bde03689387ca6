// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.rayo.protocol.jid.Jid;

/**
 * Chooses the clients that are offered a call. The applications are tried in their order; the first
 * one that answers for the called URI and has an available client who was not offered the call yet
 * gets it. Without any application every available client does.
 */
public record OfferRouting(List<Application> applications) {
  public OfferRouting {
    applications = List.copyOf(applications);
  }

  /**
   * @param available in a stable order
   * @param wanted whether a client may be offered this call: below its limit, and not asked before
   * @return without clients when nobody is there; then with the policy of the first application
   *     that answers for the URI
   */
  public OfferRound next(
      String calledUri, Collection<Jid> available, Predicate<Jid> wanted, OfferOrder order) {
    if (applications.isEmpty()) {
      var everybody = available.stream().filter(wanted).toList();
      return new OfferRound(
          null, OfferPolicy.DEFAULT, order.pick(OfferPolicy.Strategy.ALL, everybody));
    }
    var nobody = new OfferRound(null, OfferPolicy.DEFAULT, List.of());
    for (var application : applications) {
      if (application.answersFor(calledUri)) {
        var policy = application.policy();
        var found = order.pick(policy.strategy(), candidates(application, available, wanted));
        if (!found.isEmpty()) {
          return new OfferRound(application.name(), policy, found);
        }
        if (nobody.application() == null) {
          nobody = new OfferRound(application.name(), policy, List.of());
        }
      }
    }
    return nobody;
  }

  /** Whether an application that names the client wants events of keys. */
  public boolean keyEvents(Jid client) {
    return applications.stream()
        .filter(application -> application.policy().keyEvents())
        .flatMap(application -> application.clients().stream())
        .anyMatch(named -> Application.names(named, client));
  }

  /** Whether an application that names the client wants its presence without being asked. */
  public boolean subscribes(Jid client) {
    return applications.stream()
        .filter(Application::subscribed)
        .flatMap(application -> application.clients().stream())
        .anyMatch(named -> Application.names(named, client));
  }

  private static List<Jid> candidates(
      Application application, Collection<Jid> available, Predicate<Jid> wanted) {
    var candidates = new ArrayList<Jid>();
    for (var named : application.clients()) {
      for (var client : available) {
        if (Application.names(named, client)
            && wanted.test(client)
            && !candidates.contains(client)) {
          candidates.add(client);
        }
      }
    }
    return candidates;
  }
}
