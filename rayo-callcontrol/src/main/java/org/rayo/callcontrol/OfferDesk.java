// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import org.rayo.callcontrol.control.AvailableClients;
import org.rayo.callcontrol.control.BannedClients;
import org.rayo.callcontrol.control.OfferOrder;
import org.rayo.callcontrol.control.OfferRound;
import org.rayo.callcontrol.control.OfferRouting;
import org.rayo.callcontrol.control.OfferSource;
import org.rayo.protocol.jid.Jid;

/** Knows who is there, who may be offered a call, and how many calls wait. Thread-safe. */
final class OfferDesk implements OfferSource {
  private final AvailableClients clients;
  private final CallRegistry registry;
  private final OfferOrder order;
  private volatile int callsPerClient;
  private volatile OfferRouting routing;
  private volatile BannedClients banned;

  OfferDesk(CallControlConfig config, AvailableClients clients, CallRegistry registry) {
    this.clients = clients;
    this.registry = registry;
    // Bound to no thread: the instance asks the one that calls it.
    this.order = new OfferOrder(registry.loads()::of, () -> ThreadLocalRandom.current().nextLong());
    this.callsPerClient = config.limits().callsPerClient();
    this.routing = new OfferRouting(config.applications());
    this.banned = config.banned();
  }

  void configure(CallControlConfig config) {
    callsPerClient = config.limits().callsPerClient();
    routing = new OfferRouting(config.applications());
    banned = config.banned();
  }

  boolean banned(Jid client) {
    return banned.contains(client);
  }

  void forget(Jid client) {
    order.forget(client);
  }

  /** Whether the server is to ask the client for its presence. */
  boolean subscribes(Jid client) {
    return routing.subscribes(client) && !banned(client);
  }

  @Override
  public boolean keyEvents(Jid client) {
    return routing.keyEvents(client);
  }

  @Override
  public OfferRound next(String calledUri, Collection<Jid> before) {
    var round =
        routing.next(
            calledUri,
            clients.all(),
            client -> !before.contains(client) && registry.loads().of(client) < callsPerClient,
            order);
    var queue = round.policy().queue();
    return queue != null && registry.queued().count(round.application()) >= queue.calls()
        ? round.withoutQueue()
        : round;
  }
}
