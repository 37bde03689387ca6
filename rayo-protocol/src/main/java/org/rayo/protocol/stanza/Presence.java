// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import static org.rayo.protocol.xml.Namespaces.CLIENT;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/** Tells that an entity is there or not, and carries Rayo's events. */
public record Presence(
    @Nullable Jid from,
    @Nullable Jid to,
    @Nullable String id,
    PresenceType type,
    List<XmlElement> payloads) {
  public Presence {
    payloads = List.copyOf(payloads);
  }

  /** A directed presence without an id. */
  public static Presence directed(
      @Nullable Jid from, Jid to, PresenceType type, XmlElement... payloads) {
    return new Presence(from, to, null, type, List.of(payloads));
  }

  /** The element {@code <show/>}, such as chat or dnd. */
  public static XmlElement show(String value) {
    return XmlElement.of(CLIENT, "show").text(value).build();
  }

  public Optional<String> show() {
    return payloads.stream()
        .filter(e -> e.name().equals("show"))
        .findFirst()
        .map(e -> e.text().strip());
  }

  public Optional<XmlElement> payload(String namespace, String name) {
    return payloads.stream().filter(e -> e.is(namespace, name)).findFirst();
  }

  public static Parsed<Presence> read(XmlElement stanza) {
    try {
      return new Parsed.Accepted<>(
          new Presence(
              StanzaReading.jid(stanza, "from"),
              StanzaReading.jid(stanza, "to"),
              stanza.attribute("id"),
              StanzaReading.type(stanza, PresenceType.class, PresenceType.AVAILABLE),
              stanza.elements()));
    } catch (IllegalArgumentException _) {
      return StanzaReading.malformedAddress();
    }
  }

  public XmlElement toXml() {
    return XmlElement.of(CLIENT, "presence")
        .attribute("from", from)
        .attribute("to", to)
        .attribute("id", id)
        .attribute("type", type == PresenceType.AVAILABLE ? null : EnumNames.of(type))
        .children(payloads)
        .build();
  }
}
