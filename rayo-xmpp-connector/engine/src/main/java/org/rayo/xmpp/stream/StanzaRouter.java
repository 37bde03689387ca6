// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/**
 * Decides about each stanza of a client with a bound resource (RFC 6120 sections 8 and 10). Without
 * state of its own.
 */
final class StanzaRouter {
  /** Ids of the connector's own pings begin with it; their answers end here. */
  static final String PROBE_ID = "rayo-probe-";

  private static final Set<String> IQ_TYPES = Set.of("get", "set", "result", "error");

  private final StreamSettings settings;
  private final Predicate<Jid> connected;

  /**
   * @param connected whether a full JID is bound now
   */
  StanzaRouter(StreamSettings settings, Predicate<Jid> connected) {
    this.settings = settings;
    this.connected = connected;
  }

  /**
   * @param from the full JID of the sender
   */
  Route route(Jid from, XmlElement stanza) throws StreamViolation {
    if (!stanza.namespace().equals(Namespaces.CLIENT)) {
      throw new StreamViolation(StreamCondition.UNSUPPORTED_STANZA_TYPE, "not a stanza");
    }
    checkFrom(from, stanza);
    var to = target(stanza);
    if (to.isEmpty()) {
      return refuse(
          stanza,
          from,
          StanzaCondition.JID_MALFORMED,
          StanzaError.Type.MODIFY,
          "'to' is not a valid address (RFC 7622)");
    }
    return switch (stanza.name()) {
      case "iq" -> iq(from, to.get(), stanza);
      case "presence" -> presence(from, to.get(), stanza);
      case "message" -> deliver(from, to.get(), stanza);
      default ->
          throw new StreamViolation(
              StreamCondition.UNSUPPORTED_STANZA_TYPE, "expected message, presence or iq");
    };
  }

  /** RFC 6120 section 8.1.2.1: a client may name itself, nobody else. */
  private static void checkFrom(Jid from, XmlElement stanza) throws StreamViolation {
    var claimed = stanza.attribute("from");
    if (claimed == null || claimed.equals(from.toString())) {
      return;
    }
    var jid = Addresses.prepare(claimed);
    if (jid.isEmpty() || !jid.get().equals(from) && !jid.get().equals(from.bare())) {
      throw new StreamViolation(
          StreamCondition.INVALID_FROM, "'from' is not the address of this stream");
    }
  }

  private Optional<Jid> target(XmlElement stanza) {
    var to = stanza.attribute("to");
    return to == null ? Optional.of(Jid.ofDomain(settings.domain())) : Addresses.prepare(to);
  }

  private Route iq(Jid from, Jid to, XmlElement stanza) {
    var id = stanza.attribute("id");
    var type = stanza.attribute("type");
    if (id == null || id.isEmpty()) {
      return badRequest(stanza, from, "an IQ needs an id (RFC 6120 section 8.1.3)");
    }
    if (type == null || !IQ_TYPES.contains(type)) {
      return badRequest(stanza, from, "the type of an IQ is get, set, result or error");
    }
    if (!Replies.isRequest(stanza)) {
      return id.startsWith(PROBE_ID) ? new Route.Absorb("probe-answer") : deliver(from, to, stanza);
    }
    var payloads = stanza.elements();
    if (payloads.size() != 1) {
      return badRequest(stanza, from, "an IQ request has exactly one payload");
    }
    if (isServerOrAccount(to, from)) {
      var own = ownService(from, stanza, payloads.getFirst());
      if (own.isPresent()) {
        return own.get();
      }
    }
    return deliver(from, to, stanza);
  }

  private boolean isServerOrAccount(Jid to, Jid from) {
    return to.resource() == null
        && (to.equals(from.bare()) || to.local() == null && to.domain().equals(settings.domain()));
  }

  private Optional<Route> ownService(Jid from, XmlElement stanza, XmlElement payload) {
    return Optional.ofNullable(
        switch (payload.namespace()) {
          // Old Punchblock pings with set, which XEP-0199 does not know.
          case Namespaces.PING -> answer(stanza, from);
          case Namespaces.SESSION -> answer(stanza, from);
          case Namespaces.ROSTER -> roster(from, stanza);
          case Namespaces.BIND ->
              refuse(
                  stanza,
                  from,
                  StanzaCondition.NOT_ALLOWED,
                  StanzaError.Type.CANCEL,
                  "a stream has one resource");
          default -> null;
        });
  }

  private Route roster(Jid from, XmlElement stanza) {
    if (!"get".equals(stanza.attribute("type"))) {
      return refuse(
          stanza,
          from,
          StanzaCondition.FEATURE_NOT_IMPLEMENTED,
          StanzaError.Type.CANCEL,
          "this server keeps no contacts");
    }
    var empty = XmlElement.of(Namespaces.ROSTER, "query").build();
    return new Route.Answer(Replies.result(stanza, serverOf(stanza), from.toString(), empty));
  }

  private Route answer(XmlElement stanza, Jid from) {
    return new Route.Answer(Replies.result(stanza, serverOf(stanza), from.toString(), null));
  }

  private Route presence(Jid from, Jid to, XmlElement stanza) {
    if (stanza.attribute("to") == null) {
      return switch (stanza.attribute("type")) {
        case null -> new Route.Broadcast(stanza);
        case "unavailable" -> new Route.Unavailable(stanza);
        default -> new Route.Absorb("undirected-presence");
      };
    }
    return deliver(from, to, stanza);
  }

  private Route deliver(Jid from, Jid to, XmlElement stanza) {
    var stamped = stamp(from, to, stanza);
    if (!settings.serves(to.domain())) {
      return refuse(
          stanza,
          from,
          StanzaCondition.REMOTE_SERVER_NOT_FOUND,
          StanzaError.Type.CANCEL,
          "this server talks to no other servers");
    }
    return to.resource() != null && to.local() != null && connected.test(to)
        ? new Route.ToClient(to, stamped)
        : new Route.ToApplication(to, stamped);
  }

  /** The stanza with addresses that the receiver can trust and compare character by character. */
  static XmlElement stamp(Jid from, Jid to, XmlElement stanza) {
    var attributes = new LinkedHashMap<>(stanza.attributes());
    attributes.put("from", from.toString());
    attributes.put("to", to.toString());
    return new XmlElement(stanza.namespace(), stanza.name(), attributes, stanza.children());
  }

  private Route badRequest(XmlElement stanza, Jid from, String text) {
    return refuse(stanza, from, StanzaCondition.BAD_REQUEST, StanzaError.Type.MODIFY, text);
  }

  /** An error is never answered by an error (RFC 6120 section 8.3.1), nor is a result. */
  private Route refuse(
      XmlElement stanza, Jid from, StanzaCondition condition, StanzaError.Type type, String text) {
    var given = stanza.attribute("type");
    if ("error".equals(given) || stanza.name().equals("iq") && "result".equals(given)) {
      return new Route.Absorb("unroutable-answer");
    }
    return new Route.Answer(
        Replies.error(
            stanza, serverOf(stanza), from.toString(), new StanzaError(condition, type, text)));
  }

  /** The address the client wrote; where it is none the server answers for itself. */
  private String serverOf(XmlElement stanza) {
    var to = stanza.attribute("to");
    return to == null || Addresses.prepare(to).isEmpty() ? settings.domain() : to;
  }
}
