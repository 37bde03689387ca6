// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.error.StanzaErrors;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/** What the three stanzas have in common on the way in. */
final class StanzaReading {
  private StanzaReading() {}

  /** A null for an absent attribute. */
  static @Nullable Jid jid(XmlElement stanza, String attribute) {
    var text = stanza.attribute(attribute);
    return text == null ? null : Jid.parse(text);
  }

  static <E extends Enum<E>> E type(XmlElement stanza, Class<E> type, E absent) {
    var name = stanza.attribute("type");
    return name == null
        ? absent
        : EnumNames.find(type, name)
            .orElseThrow(() -> new IllegalArgumentException("unknown type of stanza"));
  }

  /** The children that are not the error. */
  static List<XmlElement> payloads(XmlElement stanza) {
    return stanza.elements().stream().filter(e -> !isError(stanza, e)).toList();
  }

  static Optional<StanzaError> error(XmlElement stanza) {
    return stanza.elements().stream()
        .filter(e -> isError(stanza, e))
        .findFirst()
        .map(StanzaErrors::read);
  }

  private static boolean isError(XmlElement stanza, XmlElement child) {
    return child.is(stanza.namespace(), "error");
  }

  static <T> Parsed<T> badRequest(String text) {
    return new Parsed.Refused<>(StanzaError.badRequest(text));
  }

  static <T> Parsed<T> malformedAddress() {
    return new Parsed.Refused<>(
        new StanzaError(
            StanzaCondition.JID_MALFORMED, StanzaError.Type.MODIFY, "malformed address or type"));
  }
}
