// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO;
import static org.rayo.protocol.xml.Namespaces.RAYO_EXT;
import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD;
import static org.rayo.protocol.xml.Namespaces.TROPO_ASK;
import static org.rayo.protocol.xml.Namespaces.TROPO_SAY;

import java.util.Set;
import javax.xml.namespace.QName;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.XmlElement;

/**
 * Rayo as clients spoke it up to 2013: say and ask, ids instead of uris, the call at the resource
 * {@code 1}, older names of reasons. Everything is rewritten to XEP-0327's form and read there, so
 * that both have one model and one judgement; what both have in common is the standard's. The verbs
 * transfer and conference are in {@link LegacyVerbs}: they are no single command of the model.
 */
public final class LegacyDialect implements Dialect {
  static final String CALL_ITSELF = "1";
  private static final String XMPP = "xmpp:";

  private final Dialect standard = Xep0327Dialect.INSTANCE;
  private final CallIds calls;
  private final LegacyEvents events;

  /**
   * @param domain of the server, which a {@code call-id} does not say
   */
  public LegacyDialect(String domain) {
    this(new CallIds(domain), Verb.OTHER);
  }

  private LegacyDialect(CallIds calls, Verb verb) {
    this.calls = calls;
    events = new LegacyEvents(standard, calls, verb);
  }

  @Override
  public Dialect answering(XmlElement command) {
    var verb = Verb.of(command);
    return verb == events.verb() ? this : new LegacyDialect(calls, verb);
  }

  @Override
  public Dialect ofMixer() {
    return new LegacyDialect(calls, Verb.JOIN);
  }

  @Override
  public Parsed<RayoCommand> readCommand(XmlElement payload) {
    try {
      return standard.readCommand(rewritten(payload));
    } catch (RefusedException refused) {
      return new Parsed.Refused<>(refused.error());
    }
  }

  private XmlElement rewritten(XmlElement payload) {
    var name = payload.name();
    return switch (payload.namespace()) {
      case RAYO ->
          switch (name) {
            case "join", "unjoin" -> calls.read(payload);
            case "dial" -> calls.readDial(payload);
            default -> payload;
          };
      case TROPO_SAY ->
          switch (name) {
            case "say" -> MediaVerbs.say(payload);
            case "stop" -> renamed(payload, RAYO_EXT);
            case "pause", "resume" -> renamed(payload, RAYO_OUTPUT);
            default -> payload;
          };
      case TROPO_ASK -> name.equals("ask") ? MediaVerbs.ask(payload) : payload;
      case RAYO_OUTPUT -> name.equals("output") ? MediaVerbs.output(payload) : payload;
      case RAYO_INPUT -> name.equals("input") ? MediaVerbs.input(payload) : payload;
      case RAYO_RECORD -> name.equals("record") ? MediaVerbs.record(payload) : payload;
      default -> payload;
    };
  }

  private static XmlElement renamed(XmlElement element, String namespace) {
    return new Rewriting(element)
        .as(namespace, element.name())
        .children(element.children())
        .build();
  }

  /** In the standard's form, with {@code call-id} beside {@code call-uri}. */
  @Override
  public XmlElement writeCommand(RayoCommand command) {
    return calls.write(standard.writeCommand(command));
  }

  @Override
  public boolean knowsEvent(XmlElement payload) {
    return standard.knowsEvent(payload);
  }

  @Override
  public Set<QName> eventNames() {
    return standard.eventNames();
  }

  @Override
  public Parsed<RayoEvent> readEvent(XmlElement payload) {
    try {
      return events.read(payload);
    } catch (RefusedException refused) {
      return new Parsed.Refused<>(refused.error());
    }
  }

  @Override
  public XmlElement writeEvent(RayoEvent event) {
    return events.write(event);
  }

  /** Reads the uri, or an id, which then is that of a call. */
  @Override
  public Parsed<Ref> readRef(XmlElement payload) {
    var id = payload.attribute("id");
    return payload.attribute("uri") == null && id != null
        ? new Parsed.Accepted<>(new Ref(XMPP + id + "@" + calls.domain()))
        : standard.readRef(payload);
  }

  /** With the id that older clients read, and the uri from which the events come. */
  @Override
  public XmlElement writeRef(Ref ref) {
    if (!ref.uri().startsWith(XMPP)) {
      return standard.writeRef(ref);
    }
    var entity = Jid.parse(ref.uri().substring(XMPP.length()));
    return XmlElement.of(RAYO, "ref")
        .attribute("id", CallIds.id(entity))
        .attribute("uri", XMPP + callItself(entity))
        .build();
  }

  /** A call speaks as its resource {@code 1}. */
  @Override
  public Jid sender(Jid entity, RayoEvent event) {
    return event instanceof CallEvent ? callItself(entity) : entity;
  }

  private Jid callItself(Jid entity) {
    return entity.local() != null && entity.resource() == null && events.verb() != Verb.JOIN
        ? entity.withResource(CALL_ITSELF)
        : entity;
  }
}
