// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.inflow;

import java.util.concurrent.atomic.LongAdder;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.server.dialect.ClientDialects;
import org.rayo.server.outflow.StanzaSender;
import org.rayo.server.verb.VerbDesk;

/**
 * Turns the stanzas of clients into what call control understands. Runs on the connector's work
 * threads, one stanza of a stream at a time, and never waits.
 */
public final class StanzaRouter {
  private final CallService calls;
  private final StanzaSender sender;
  private final ClientDialects dialects;
  private final VerbDesk verbs;
  private final ServiceDiscovery discovery;
  private final LongAdder received = new LongAdder();
  private final LongAdder malformed = new LongAdder();

  public StanzaRouter(
      CallService calls, StanzaSender sender, ClientDialects dialects, VerbDesk verbs) {
    this.calls = calls;
    this.sender = sender;
    this.dialects = dialects;
    this.verbs = verbs;
    this.discovery = new ServiceDiscovery(calls);
  }

  /**
   * @param to where the connector says that the stanza goes
   */
  public void route(Jid from, Jid to, XmlElement stanza) {
    received.increment();
    switch (stanza.name()) {
      case "iq" -> iq(from, to, stanza);
      case "presence" -> presence(from, to, stanza);
      case "message" -> message(from, to, stanza);
      default -> malformed.increment();
    }
  }

  /** A client is gone without a word. */
  public void gone(Jid client) {
    dialects.gone(client);
    calls.clientGone(client);
  }

  private void iq(Jid from, Jid to, XmlElement stanza) {
    switch (Iq.read(stanza)) {
      case Parsed.Accepted<Iq>(var iq) when iq.payload() != null && isRequest(iq) ->
          request(from, to, iq, iq.payload());
      case Parsed.Accepted<Iq> _ -> {
        // The answer to something that the connector asked; it has taken what it needed.
      }
      case Parsed.Refused<Iq>(var error) -> refuse(from, to, stanza, error);
    }
  }

  private static boolean isRequest(Iq iq) {
    return iq.type() == IqType.GET || iq.type() == IqType.SET;
  }

  private void request(Jid from, Jid to, Iq iq, XmlElement payload) {
    if (iq.type() == IqType.SET && !(to.local() == null && isForeign(payload))) {
      command(new ClientRequest(from, to, iq.id(), payload), iq);
    } else if (iq.type() == IqType.GET && ServiceDiscovery.isFor(payload)) {
      sender.send(discovery.answer(iq, from, to, payload).toXml());
    } else {
      sender.send(iq.refusal(unanswerable(from, to, payload)).toXml());
    }
  }

  /** Neither Rayo nor, as old clients write it, without a namespace of its own. */
  private static boolean isForeign(XmlElement payload) {
    var namespace = payload.namespace();
    return !namespace.startsWith("urn:xmpp:rayo:")
        && !namespace.startsWith("urn:xmpp:tropo:")
        && !namespace.isEmpty()
        && !namespace.equals("jabber:client");
  }

  /** RFC 6120 §8.4 for what is no Rayo; who is not here is told so. */
  private StanzaError unanswerable(Jid from, Jid to, XmlElement payload) {
    if (!isForeign(payload)) {
      return StanzaError.unknownFeature("Rayo commands are sent in an IQ of type set");
    }
    return to.local() == null || to.bare().equals(from.bare()) || calls.kindOf(from, to).isPresent()
        ? StanzaError.serviceUnavailable("<" + payload.name() + "/> is not served here")
        : StanzaError.itemNotFound("There is no " + to);
  }

  private void command(ClientRequest request, Iq iq) {
    var dialect = dialects.of(request.from(), request.to(), request.payload());
    if (verbs.takes(request)) {
      verbs.command(request);
      return;
    }
    switch (dialect.readCommand(request.payload())) {
      case Parsed.Accepted<RayoCommand>(var command) -> calls.command(request, command);
      case Parsed.Refused<RayoCommand>(var error) -> {
        malformed.increment();
        sender.send(iq.refusal(error).toXml());
      }
    }
  }

  private void presence(Jid from, Jid to, XmlElement stanza) {
    if (Presence.read(stanza) instanceof Parsed.Accepted<Presence>(var presence)) {
      dialects.capabilities(from, presence);
      switch (presence.type()) {
        case AVAILABLE -> calls.presence(from, to, available(presence.show().orElse("")));
        case UNAVAILABLE -> calls.presence(from, to, ClientShow.UNAVAILABLE);
        case ERROR -> calls.offerRefused(from, to);
        case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED, PROBE ->
            calls.subscription(from, to, presence.type());
      }
    } else {
      malformed.increment();
    }
  }

  private static ClientShow available(String show) {
    return switch (show) {
      case "chat" -> ClientShow.CHAT;
      case "away" -> ClientShow.AWAY;
      case "dnd" -> ClientShow.DND;
      case "xa" -> ClientShow.XA;
      default -> ClientShow.NONE;
    };
  }

  private void message(Jid from, Jid to, XmlElement stanza) {
    if (Message.read(stanza) instanceof Parsed.Accepted<Message>(var message)) {
      calls.message(from, to, message);
    } else {
      malformed.increment();
    }
  }

  private void refuse(Jid from, Jid to, XmlElement stanza, StanzaError error) {
    malformed.increment();
    var id = stanza.attribute("id");
    if (id != null && !id.isEmpty() && !"error".equals(stanza.attribute("type"))) {
      var echo = stanza.elements().isEmpty() ? null : stanza.elements().getFirst();
      sender.send(new Iq(to, from, id, IqType.ERROR, echo, error).toXml());
    }
  }

  public long received() {
    return received.sum();
  }

  /** Stanzas that could not be read. */
  public long malformed() {
    return malformed.sum();
  }
}
