// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import static org.rayo.protocol.xml.Namespaces.CLIENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.error.StanzaErrors;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/**
 * A message.
 *
 * @param payloads body, subject and others; in an error also what was sent
 * @param error present exactly when the type is error
 */
public record Message(
    @Nullable Jid from,
    @Nullable Jid to,
    @Nullable String id,
    MessageType type,
    List<XmlElement> payloads,
    @Nullable StanzaError error) {
  private static final String BODY = "body";
  private static final String SUBJECT = "subject";

  public Message {
    payloads = List.copyOf(payloads);
    if ((type == MessageType.ERROR) != (error != null)) {
      throw new IllegalArgumentException("an error belongs to a message of type error");
    }
  }

  /**
   * A message of type normal.
   *
   * @param from null to let the server fill it in
   */
  public static Message normal(
      @Nullable Jid from, Jid to, @Nullable String id, @Nullable String subject, String body) {
    var payloads = new ArrayList<XmlElement>(2);
    if (subject != null) {
      payloads.add(XmlElement.of(CLIENT, SUBJECT).text(subject).build());
    }
    payloads.add(XmlElement.of(CLIENT, BODY).text(body).build());
    return new Message(from, to, id, MessageType.NORMAL, payloads, null);
  }

  /** Empty where there is none; the first one where there are several languages. */
  public Optional<String> body() {
    return text(BODY);
  }

  public Optional<String> subject() {
    return text(SUBJECT);
  }

  private Optional<String> text(String name) {
    return payloads.stream().filter(e -> e.name().equals(name)).findFirst().map(XmlElement::text);
  }

  /** Returns this message to its sender. */
  public Message refusal(StanzaError reason) {
    return new Message(to, from, id, MessageType.ERROR, payloads, reason);
  }

  public static Parsed<Message> read(XmlElement stanza) {
    try {
      var type = StanzaReading.type(stanza, MessageType.class, MessageType.NORMAL);
      var error = StanzaReading.error(stanza);
      if (type == MessageType.ERROR && error.isEmpty()) {
        return StanzaReading.badRequest("a message of type error without an error");
      }
      return new Parsed.Accepted<>(
          new Message(
              StanzaReading.jid(stanza, "from"),
              StanzaReading.jid(stanza, "to"),
              stanza.attribute("id"),
              type,
              StanzaReading.payloads(stanza),
              type == MessageType.ERROR ? error.get() : null));
    } catch (IllegalArgumentException _) {
      return StanzaReading.malformedAddress();
    }
  }

  public XmlElement toXml() {
    var stanza =
        XmlElement.of(CLIENT, "message")
            .attribute("from", from)
            .attribute("to", to)
            .attribute("id", id)
            .attribute("type", EnumNames.of(type))
            .children(payloads);
    if (error != null) {
      stanza.child(StanzaErrors.write(error, CLIENT));
    }
    return stanza.build();
  }
}
