// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.xml.XmlElement;

/** Builds what the connector answers by itself. */
public final class Replies {
  private static final String IQ = "iq";

  private Replies() {}

  /** A result with a payload or, where that is null, an empty one. */
  static XmlElement result(
      XmlElement request, String from, String to, @Nullable XmlElement payload) {
    var reply = envelope(request.name(), request, from, to, "result");
    if (payload != null) {
      reply.child(payload);
    }
    return reply.build();
  }

  /**
   * An error that echoes what it is about (RFC 6120 section 8.3.1).
   *
   * @param from where the stanza was sent to, in the sender's own writing
   */
  public static XmlElement error(XmlElement stanza, String from, String to, StanzaError error) {
    var condition = error.condition().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var child =
        XmlElement.of(Namespaces.CLIENT, "error")
            .attribute("type", error.type().name().toLowerCase(Locale.ROOT))
            .child(XmlElement.of(Namespaces.STANZA_ERRORS, condition).build())
            .child(
                XmlElement.of(Namespaces.STANZA_ERRORS, "text")
                    .attribute("xml:lang", "en")
                    .text(error.text())
                    .build())
            .build();
    return envelope(stanza.name(), stanza, from, to, "error")
        .children(stanza.children())
        .child(child)
        .build();
  }

  /** Whether the sender waits for an answer. */
  public static boolean isRequest(XmlElement stanza) {
    var type = stanza.attribute("type");
    return stanza.name().equals(IQ) && ("get".equals(type) || "set".equals(type));
  }

  /** For work that arrives while the application is suspended or not there yet. */
  public static StanzaError suspended() {
    return new StanzaError(
        StanzaCondition.SERVICE_UNAVAILABLE,
        StanzaError.Type.WAIT,
        "the server is suspended or starting; try again later");
  }

  private static XmlElement.Builder envelope(
      String name, XmlElement request, String from, String to, String type) {
    return XmlElement.of(Namespaces.CLIENT, name)
        .attribute("type", type)
        .attribute("id", request.attribute("id"))
        .attribute("from", from)
        .attribute("to", to);
  }
}
