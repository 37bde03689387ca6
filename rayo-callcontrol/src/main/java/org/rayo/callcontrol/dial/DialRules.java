// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.dial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rayo.protocol.jid.Jid;

/**
 * What the operator set about dialling.
 *
 * @param gateways the one with the longest prefix takes the call; none at all leaves the way to the
 *     dialled URI
 * @param policies the first that names a client holds for it
 * @param ownAddresses where this server takes calls, as {@code host:port} in lower case
 */
public record DialRules(
    List<DialGateway> gateways, List<DialPolicy> policies, Set<String> ownAddresses) {
  public static final DialRules NONE = new DialRules(List.of(), List.of(), Set.of());

  public DialRules {
    gateways =
        gateways.stream()
            .sorted(
                Comparator.comparingInt((DialGateway g) -> g.uriPrefix().length())
                    .reversed()
                    .thenComparing(DialGateway::name))
            .toList();
    policies = List.copyOf(policies);
    ownAddresses = Set.copyOf(ownAddresses);
  }

  /** The policy for a client; empty when it may dial what it likes. */
  public Optional<DialPolicy> policyFor(Jid client) {
    return policies.stream()
        .filter(policy -> policy.names(client))
        .findFirst()
        .or(() -> policies.stream().filter(policy -> policy.clients().isEmpty()).findFirst());
  }

  /** The way to a URI; empty when there are gateways and none of them fits. */
  public Optional<Route> route(String to) {
    var uri = DialUri.parse(to);
    return gateways.isEmpty()
        ? Optional.of(new Route(uri.toString(), null))
        : gateways.stream().filter(g -> g.fits(uri)).findFirst().map(g -> g.route(uri));
  }

  /** Whether a call would come back to this server at once. */
  public boolean leadsHere(Route route) {
    return route.trunk() == null && ownAddresses.contains(DialUri.parse(route.to()).hostAndPort());
  }
}
