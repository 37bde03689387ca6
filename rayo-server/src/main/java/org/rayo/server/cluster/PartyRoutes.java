// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.server.outflow.StanzaSender;

/**
 * Sends stanzas for calls and mixers of other nodes there, whole. Each request gets one answer,
 * also when the other node dies.
 */
final class PartyRoutes {
  private static final Logger log = Logger.getLogger(PartyRoutes.class);
  private static final String STANZA = "stanza";
  private static final StanzaError CROWDED =
      StanzaError.resourceConstraint("Too much waits for the node of this call");
  private static final StanzaError LOST =
      new StanzaError(
          StanzaCondition.RECIPIENT_UNAVAILABLE,
          StanzaError.Type.WAIT,
          "The node of this call is lost; whether it carried the command out is not known");
  private static final StanzaError NOT_TAKEN_OVER =
      new StanzaError(
          StanzaCondition.RECIPIENT_UNAVAILABLE,
          StanzaError.Type.WAIT,
          "The node of this call is lost, and no other node has taken the call over yet");

  private final NodeChannel nodes;
  private final PartyWays ways;
  private final RemoteClients clients;
  private final Consumer<Stanza> local;
  private final StanzaSender sender;
  private final CommandsUnderWay underWay;
  private final WaitingRoom waiting;
  private final LongAdder forwarded = new LongAdder();
  private final LongAdder unanswered = new LongAdder();

  /**
   * @param local routes on this node
   */
  PartyRoutes(
      NodeChannel nodes,
      PartyWays ways,
      RemoteClients clients,
      Consumer<Stanza> local,
      StanzaSender sender,
      CommandsUnderWay underWay,
      WaitingRoom waiting) {
    this.nodes = nodes;
    this.ways = ways;
    this.clients = clients;
    this.local = local;
    this.sender = sender;
    this.underWay = underWay;
    this.waiting = waiting;
    nodes.receive(STANZA, this::fromNode);
  }

  /** Takes a stanza of a client of this node for a call or mixer. */
  void route(Stanza stanza) {
    if (waiting.holds(stanza.to()) || !goesOn(stanza)) {
      hold(stanza);
    }
  }

  private void hold(Stanza stanza) {
    if (!waiting.add(stanza)) {
      refuse(stanza.request(), CROWDED);
    }
  }

  private boolean goesOn(Stanza stanza) {
    return switch (ways.to(stanza.from(), stanza.to())) {
      case PartyWays.Here() -> {
        local.accept(stanza);
        yield true;
      }
      case PartyWays.At(var node) -> {
        forward(node, stanza);
        yield true;
      }
      case PartyWays.Nowhere() -> false;
    };
  }

  private void forward(String node, Stanza stanza) {
    var request = clients.isElsewhere(stanza.from()) ? null : stanza.request();
    if (request != null && !underWay.sent(node, stanza.from(), request)) {
      refuse(request, CROWDED);
      return;
    }
    if (nodes.send(node, STANZA, RemoteClients.xml(stanza.element()))) {
      forwarded.increment();
    } else if (request != null) {
      underWay.forget(stanza.from(), request.id());
      refuse(request, CROWDED);
    }
  }

  private void fromNode(String node, byte[] bytes) {
    try {
      var element = Parcel.stanza(bytes);
      var from = Jid.parse(String.valueOf(element.attribute("from")));
      var to = Jid.parse(String.valueOf(element.attribute("to")));
      arrived(new Stanza(from, to, element));
    } catch (IOException | IllegalArgumentException e) {
      log.errorf(e, "Node %s sent what is no stanza", node);
    }
  }

  /** What another node sent is not sent on: views of who owns what may differ for a moment. */
  private void arrived(Stanza stanza) {
    if (ways.to(stanza.from(), stanza.to()) instanceof PartyWays.Nowhere
        || waiting.holds(stanza.to())) {
      hold(stanza);
    } else {
      local.accept(stanza);
    }
  }

  /** To be called every now and then: nothing waits for ever. */
  void tick() {
    for (var stanza : waiting.look(this::goesOn)) {
      refuse(stanza.request(), NOT_TAKEN_OVER);
    }
    for (var request : underWay.expire()) {
      unanswered.increment();
      refuse(request, LOST);
    }
  }

  private void refuse(@Nullable Iq request, StanzaError error) {
    if (request != null) {
      sender.send(request.refusal(error).toXml());
    }
  }

  long forwarded() {
    return forwarded.sum();
  }

  long unanswered() {
    return unanswered.sum();
  }
}
