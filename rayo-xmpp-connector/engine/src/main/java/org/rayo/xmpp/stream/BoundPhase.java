// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;
import org.rayo.xmpp.api.SendResult;

/** The client sends stanzas. */
final class BoundPhase implements Phase {
  /**
   * Unread by the application; beyond it the stream is not read until the application caught up.
   */
  private static final int CROWDED = 256;

  /** Addresses one client may be available to; each is remembered until the stream ends. */
  private static final int MAX_DIRECTED = 1000;

  private final ClientChannel stream;
  private final StreamServices services;
  private final BoundStream bound;
  private final Inflow.Lane lane;
  private final StanzaRouter router;
  private final Set<Jid> availableTo = new LinkedHashSet<>();

  /** Whether the client lets the server itself know when it is there (RFC 6121 section 3.1). */
  private boolean subscribed;

  /** What the client last told everybody; null before, and once it is unavailable. */
  private @Nullable XmlElement broadcast;

  BoundPhase(ClientChannel stream, StreamServices services, BoundStream bound, Inflow.Lane lane) {
    this.stream = stream;
    this.services = services;
    this.bound = bound;
    this.lane = lane;
    this.router = new StanzaRouter(services.settings(), services.registry()::isBound);
  }

  @Override
  public XmlElement features() throws StreamViolation {
    throw new StreamViolation(StreamCondition.BAD_FORMAT, "the stream is open already");
  }

  @Override
  public void received(XmlElement element) throws StreamViolation {
    services.counters().stanzaReceived();
    switch (router.route(jid(), element)) {
      case Route.ToApplication(var to, var stanza) -> toApplication(to, stanza);
      case Route.ToClient(var to, var stanza) -> toClient(to, stanza);
      case Route.Answer(var reply) -> bound.send(reply);
      case Route.Unavailable(var presence) -> unavailable(presence);
      case Route.Broadcast(var presence) -> broadcast(presence);
      case Route.Absorb(var reason) -> services.counters().count("absorbed." + reason);
    }
  }

  private Jid jid() {
    return bound.client().jid();
  }

  private void toApplication(Jid to, XmlElement stanza) {
    if (remember(to, stanza)) {
      deliver(to, stanza);
      if (stanza.name().equals("presence") && to.equals(server())) {
        subscription(String.valueOf(stanza.attribute("type")));
      }
    }
  }

  private Jid server() {
    return Jid.ofDomain(services.settings().domain());
  }

  /** RFC 6121 section 3.1.5: the new subscriber learns at once what others know already. */
  private void subscription(String type) {
    switch (type) {
      case "subscribed" -> {
        subscribed = true;
        var now = broadcast;
        if (now != null) {
          broadcast(now);
        }
      }
      case "unsubscribed" -> subscribed = false;
      default -> {}
    }
  }

  /** Nobody but the server itself can subscribe here: clients have no contacts. */
  private void broadcast(XmlElement presence) {
    broadcast = presence;
    if (subscribed) {
      toApplication(server(), StanzaRouter.stamp(jid(), server(), presence));
    } else {
      services.counters().count("absorbed.undirected-presence");
    }
  }

  private void deliver(Jid to, XmlElement stanza) {
    lane.arrived(new InboundStanza(bound.client(), to, stanza, Instant.now()));
    if (lane.waiting() >= CROWDED) {
      stream.crowd();
    }
  }

  private void toClient(Jid to, XmlElement stanza) {
    if (remember(to, stanza)
        && services.registry().send(stanza) != SendResult.SENT
        && Replies.isRequest(stanza)) {
      bound.send(
          Replies.error(
              stanza,
              to.toString(),
              jid().toString(),
              StanzaError.serviceUnavailable("the client is not connected")));
    }
  }

  /**
   * Keeps whom the client is available to (RFC 6121 section 4.6.3); false where that is too many.
   */
  private boolean remember(Jid to, XmlElement stanza) {
    if (!stanza.name().equals("presence")) {
      return true;
    }
    var type = stanza.attribute("type");
    if ("unavailable".equals(type)) {
      availableTo.remove(to);
    } else if (type == null && !availableTo.contains(to)) {
      if (availableTo.size() >= MAX_DIRECTED) {
        bound.send(
            Replies.error(
                stanza,
                to.toString(),
                jid().toString(),
                StanzaError.resourceConstraint("directed presence to too many addresses")));
        return false;
      }
      availableTo.add(to);
    }
    return true;
  }

  /** Tells everybody who was told that the client is available that it no longer is. */
  private void unavailable(XmlElement presence) {
    broadcast = null;
    var addresses = Set.copyOf(availableTo);
    availableTo.clear();
    for (var to : addresses) {
      var stanza = StanzaRouter.stamp(jid(), to, presence);
      if (services.registry().isBound(to)) {
        services.registry().send(stanza);
      } else {
        lane.arrived(new InboundStanza(bound.client(), to, stanza, Instant.now()));
      }
    }
  }

  @Override
  public void ended(CloseReason reason) {
    services.registry().unbind(bound);
    unavailable(
        XmlElement.of(Namespaces.CLIENT, "presence").attribute("type", "unavailable").build());
    lane.closed(reason);
  }
}
