// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import static org.rayo.protocol.xml.Namespaces.CLIENT;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.error.StanzaErrors;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/**
 * A request or its one answer.
 *
 * @param payload what is asked or answered; in an error the echo of what was asked
 * @param error present exactly when the type is error
 */
public record Iq(
    @Nullable Jid from,
    @Nullable Jid to,
    String id,
    IqType type,
    @Nullable XmlElement payload,
    @Nullable StanzaError error) {
  private static final String NAME = "iq";

  public Iq {
    if ((type == IqType.ERROR) != (error != null)) {
      throw new IllegalArgumentException("an error belongs to an IQ of type error");
    }
  }

  public static Iq get(Jid to, String id, XmlElement payload) {
    return new Iq(null, to, id, IqType.GET, payload, null);
  }

  public static Iq set(Jid to, String id, XmlElement payload) {
    return new Iq(null, to, id, IqType.SET, payload, null);
  }

  /** The answer to this request, from the address that it was sent to. */
  public Iq result(@Nullable XmlElement answer) {
    return new Iq(to, from, id, IqType.RESULT, answer, null);
  }

  /** The refusal of this request, with an echo of it. */
  public Iq refusal(StanzaError reason) {
    return new Iq(to, from, id, IqType.ERROR, payload, reason);
  }

  /** Refuses a request or an answer without id, with a type of its own, or empty. */
  public static Parsed<Iq> read(XmlElement stanza) {
    try {
      return checked(stanza);
    } catch (IllegalArgumentException _) {
      return StanzaReading.malformedAddress();
    }
  }

  private static Parsed<Iq> checked(XmlElement stanza) {
    var id = stanza.attribute("id");
    if (id == null || id.isEmpty()) {
      return StanzaReading.badRequest("an IQ needs an id");
    }
    if (stanza.attribute("type") == null) {
      return StanzaReading.badRequest("an IQ needs a type");
    }
    var type = StanzaReading.type(stanza, IqType.class, IqType.ERROR);
    var payloads = StanzaReading.payloads(stanza);
    boolean request = type == IqType.GET || type == IqType.SET;
    if (request && payloads.size() != 1) {
      return StanzaReading.badRequest("empty IQ request, or one with several payloads");
    }
    var error = StanzaReading.error(stanza);
    if (type == IqType.ERROR && error.isEmpty()) {
      return StanzaReading.badRequest("an IQ of type error without an error");
    }
    return new Parsed.Accepted<>(
        new Iq(
            StanzaReading.jid(stanza, "from"),
            StanzaReading.jid(stanza, "to"),
            id,
            type,
            payloads.isEmpty() ? null : payloads.getFirst(),
            type == IqType.ERROR ? error.get() : null));
  }

  public XmlElement toXml() {
    var stanza =
        XmlElement.of(CLIENT, NAME)
            .attribute("from", from)
            .attribute("to", to)
            .attribute("id", id)
            .attribute("type", EnumNames.of(type));
    if (payload != null) {
      stanza.child(payload);
    }
    if (error != null) {
      stanza.child(StanzaErrors.write(error, CLIENT));
    }
    return stanza.build();
  }
}
