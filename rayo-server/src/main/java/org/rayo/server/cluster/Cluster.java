// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.server.dialect.ClientDialects;
import org.rayo.server.inflow.StanzaRouter;
import org.rayo.server.outflow.StanzaSender;

/**
 * Makes the nodes one server for their clients: whichever node a client is connected to, it is
 * offered the calls of all and commands each of them.
 */
public final class Cluster implements AutoCloseable {
  private static final long TICK_MILLIS = 50;

  private final RemoteClients remote;
  private final ClientRoster roster;
  private final PartyRoutes parties;
  private final Deliveries deliveries;
  private final Survey survey;
  private final CommandsUnderWay underWay;
  private final StanzaRouter router;
  private final ScheduledFuture<?> ticks;

  /**
   * @param sender of this node, which knows {@code remote}
   * @param router of this node
   * @param lend runs what tells mailboxes
   * @param timers for short work
   */
  public Cluster(
      NodeChannel nodes,
      RemoteClients remote,
      SeenLetters seen,
      CommandsUnderWay underWay,
      CallService calls,
      CallDirectory directory,
      StanzaSender sender,
      StanzaRouter router,
      ClientDialects dialects,
      Consumer<Runnable> lend,
      ScheduledExecutorService timers) {
    this.remote = remote;
    this.underWay = underWay;
    this.router = router;
    Consumer<Stanza> local =
        stanza -> lend.accept(() -> router.route(stanza.from(), stanza.to(), stanza.element()));
    this.parties =
        new PartyRoutes(
            nodes,
            new PartyWays(nodes, calls, directory),
            remote,
            local,
            sender,
            underWay,
            new WaitingRoom(System::nanoTime));
    this.deliveries = new Deliveries(nodes, remote, seen, underWay, sender);
    this.survey = new Survey(nodes, calls, sender, System::nanoTime);
    this.roster =
        new ClientRoster(
            nodes, remote, calls, dialects, seen, local, router::gone, InstantSource.system());
    nodes.watch(view -> view.left().forEach(underWay::lost));
    roster.start();
    ticks =
        timers.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    parties.tick();
    survey.tick();
    roster.tick();
  }

  /** Takes a stanza of a client of this node. */
  public void route(Jid from, Jid to, XmlElement element) {
    if (!roster.isHere(from)) {
      return; // The last words of a stream whose client is on another node by now.
    }
    var stanza = new Stanza(from, to, element);
    if (element.name().equals("iq")
        && "set".equals(element.attribute("type"))
        && !element.elements().isEmpty()) {
      roster.request(stanza, element.elements().getFirst());
    }
    if (to.local() != null) {
      parties.route(stanza);
      return;
    }
    if (stanza.isPresence()) {
      roster.presence(stanza);
    }
    if (to.resource() != null || !survey.takes(stanza)) {
      router.route(from, to, element);
    }
  }

  /** A client of this node has its stream; what waited for it goes first. */
  public void opened(Jid client) {
    roster.opened(client, deliveries::hand);
  }

  /** The stream of a client of this node ended. */
  public void closed(Jid client) {
    if (roster.closed(client)) {
      router.gone(client);
    }
  }

  /** This node stops, and others go on with its calls. */
  public void leave() {
    roster.leave();
  }

  /** This node goes on; clients that go away are gone. */
  public void stay() {
    roster.stay();
  }

  /** Another node stops: what it was asked is not answered any more, and its clients move. */
  public void left(String node) {
    underWay.lost(node);
    roster.lost(node);
  }

  /**
   * By name.
   *
   * @param dropped messages between nodes that were lost
   */
  public Map<String, Long> counters(long dropped) {
    return Map.of(
        "messages-dropped", dropped,
        "clients-elsewhere", remote.size(),
        "stanzas-to-clients-elsewhere", remote.forwarded(),
        "stanzas-kept", remote.kept(),
        "stanzas-given-up", remote.dropped(),
        "stanzas-repeated", deliveries.repeated(),
        "commands-forwarded", parties.forwarded(),
        "commands-unanswered", parties.unanswered());
  }

  @Override
  public void close() {
    ticks.cancel(false);
  }
}
