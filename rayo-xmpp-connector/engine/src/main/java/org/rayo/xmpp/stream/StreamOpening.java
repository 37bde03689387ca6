// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlWriter;

/** The server's own first and last words on a stream (RFC 6120 sections 4.2 and 4.4). */
final class StreamOpening {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 16;

  private final String domain;
  private String id = newId();
  private boolean said;

  StreamOpening(String domain) {
    this.domain = domain;
  }

  /** The unguessable id of the current stream. */
  String id() {
    return id;
  }

  /** A restart begins a new stream. */
  void forget() {
    said = false;
    id = newId();
  }

  String answer(@Nullable StreamHeader header) {
    said = true;
    var from = header == null ? null : header.from();
    var to =
        from == null ? "" : Addresses.prepare(from).map(jid -> " to='" + xml(jid) + "'").orElse("");
    return "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
        + " xmlns:stream='http://etherx.jabber.org/streams' id='"
        + id
        + "' from='"
        + domain
        + "'"
        + to
        + " version='1.0' xml:lang='en'>";
  }

  /** Also a stream that cannot go on is answered by a header first (RFC 6120 section 4.9.1.2). */
  void check(StreamHeader header) throws StreamViolation {
    header.check();
    var to = header.to();
    var asked = to == null ? domain : Addresses.prepare(to).map(Object::toString).orElse("");
    if (!asked.equals(domain)) {
      throw new StreamViolation(StreamCondition.HOST_UNKNOWN, "this server is " + domain);
    }
  }

  String farewell(@Nullable XmlElement error) {
    var text = new StringBuilder(said ? "" : answer(null));
    if (error != null) {
      text.append(prefixed(error));
    }
    return text.append("</stream:stream>").toString();
  }

  /** An element of the stream namespace, prefixed as in the standard: old clients match on that. */
  static String prefixed(XmlElement element) {
    var text = new StringBuilder("<stream:").append(element.name()).append('>');
    element.elements().forEach(child -> XmlWriter.append(text, child, Namespaces.CLIENT));
    return text.append("</stream:").append(element.name()).append('>').toString();
  }

  static XmlElement error(StreamCondition condition, String text) {
    return XmlElement.of(Namespaces.STREAMS, "error")
        .child(XmlElement.of(Namespaces.STREAM_ERRORS, condition.element()).build())
        .child(
            XmlElement.of(Namespaces.STREAM_ERRORS, "text")
                .attribute("xml:lang", "en")
                .text(text)
                .build())
        .build();
  }

  private static String xml(Object value) {
    return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }

  private static String newId() {
    var bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
