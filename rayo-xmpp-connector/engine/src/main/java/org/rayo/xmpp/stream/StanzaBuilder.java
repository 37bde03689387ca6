// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.XmlElement;

/**
 * Builds elements from bytes with a non-blocking parser of its own. The parser's factory is not
 * shared: it would keep the names of every stream for ever.
 */
final class StanzaBuilder {
  private final AsyncXMLStreamReader<AsyncByteArrayFeeder> reader;
  private final Deque<XmlElement.Builder> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable StreamHeader header;
  private @Nullable XmlElement finished;
  private boolean ended;

  StanzaBuilder() {
    reader = new InputFactoryImpl().createAsyncForByteArray();
  }

  /** Parses all of these bytes, which end with a tag or within a stanza. */
  void feed(byte[] bytes, int from, int end) throws StreamViolation {
    if (from == end) {
      return;
    }
    try {
      reader.getInputFeeder().feedInput(bytes, from, end - from);
      for (int event = reader.next();
          event != AsyncXMLStreamReader.EVENT_INCOMPLETE;
          event = reader.next()) {
        handle(event);
        if (event == XMLStreamConstants.END_DOCUMENT) {
          return;
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new StreamViolation(StreamCondition.NOT_WELL_FORMED, "not well-formed XML");
    }
  }

  StreamHeader takeHeader() throws StreamViolation {
    if (header == null) {
      throw outOfStep();
    }
    return header;
  }

  XmlElement takeElement() throws StreamViolation {
    var element = finished;
    finished = null;
    if (element == null || !open.isEmpty()) {
      throw outOfStep();
    }
    return element;
  }

  void expectEnd() throws StreamViolation {
    if (!ended) {
      throw outOfStep();
    }
  }

  void close() {
    try {
      reader.closeCompletely();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("closing a parser that reads from memory", e);
    }
  }

  private void handle(int event) throws StreamViolation {
    switch (event) {
      case XMLStreamConstants.START_DOCUMENT -> checkDeclaration();
      case XMLStreamConstants.START_ELEMENT -> startElement();
      case XMLStreamConstants.END_ELEMENT -> endElement();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (!open.isEmpty()) {
          text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
      }
      case XMLStreamConstants.END_DOCUMENT -> {}
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new StreamViolation(
              StreamCondition.RESTRICTED_XML, "only the five predefined entities are allowed");
      default -> throw new StreamViolation(StreamCondition.RESTRICTED_XML, "not allowed in XMPP");
    }
  }

  private void checkDeclaration() throws StreamViolation {
    var encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
      throw new StreamViolation(StreamCondition.UNSUPPORTED_ENCODING, "XMPP is UTF-8");
    }
  }

  private void startElement() {
    if (header == null) {
      header = readHeader();
      return;
    }
    flushText();
    var element = XmlElement.of(namespace(), reader.getLocalName());
    int count = reader.getAttributeCount();
    for (int i = 0; i < count; i++) {
      var key = attributeKey(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
      if (key != null) {
        element.attribute(key, reader.getAttributeValue(i));
      }
    }
    open.push(element);
  }

  /** Null for the reserved xml: attributes other than xml:lang, which have no meaning in XMPP. */
  private static @Nullable String attributeKey(@Nullable String namespace, String name) {
    if (namespace == null || namespace.isEmpty()) {
      return name;
    }
    if (namespace.equals(XMLConstants.XML_NS_URI)) {
      return name.equals("lang") ? "xml:lang" : null;
    }
    return "{" + namespace + "}" + name;
  }

  private void endElement() {
    if (open.isEmpty()) {
      ended = true;
      return;
    }
    flushText();
    var element = open.pop().build();
    if (open.isEmpty()) {
      finished = element;
    } else {
      open.element().child(element);
    }
  }

  private void flushText() {
    if (!text.isEmpty() && !open.isEmpty()) {
      open.element().text(text.toString());
    }
    text.setLength(0);
  }

  private StreamHeader readHeader() {
    var namespaces = new HashMap<String, String>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      namespaces.put(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
    }
    return new StreamHeader(
        orEmpty(reader.getPrefix()),
        namespace(),
        reader.getLocalName(),
        reader.getAttributeValue(null, "to"),
        reader.getAttributeValue(null, "from"),
        reader.getAttributeValue(null, "version"),
        namespaces);
  }

  private String namespace() {
    return orEmpty(reader.getNamespaceURI());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The guard and the parser disagree about where a tag ends, so one of them was misled. */
  private static StreamViolation outOfStep() {
    return new StreamViolation(StreamCondition.NOT_WELL_FORMED, "not well-formed XML");
  }
}
