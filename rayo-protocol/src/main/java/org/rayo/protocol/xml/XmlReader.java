// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one complete XML document as strictly as XMPP wants it (RFC 6120 section 11.1): no DTD, no
 * entity but the five of XML, no comment, no processing instruction. Streams have a reader of their
 * own; this one is for tests, tools and documents inside stanzas. Safe for use by several threads.
 */
public final class XmlReader {
  private static final int MAX_CHARACTERS = 1 << 20;
  private static final int MAX_DEPTH = 64;
  private static final XMLInputFactory FACTORY = factory();

  private XmlReader() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("external entity");
        });
    return factory;
  }

  /**
   * @throws MalformedXmlException also when it is over 1 Mi characters or 64 levels
   */
  public static XmlElement read(String text) throws MalformedXmlException {
    if (text.length() > MAX_CHARACTERS) {
      throw new MalformedXmlException("document is too long");
    }
    try {
      var in = FACTORY.createXMLStreamReader(new StringReader(text));
      try {
        return document(in);
      } finally {
        in.close();
      }
    } catch (XMLStreamException _) {
      throw new MalformedXmlException("not well-formed");
    }
  }

  private static XmlElement document(XMLStreamReader in)
      throws XMLStreamException, MalformedXmlException {
    XmlElement root = null;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> root = element(in, 1);
        case XMLStreamConstants.CHARACTERS,
            XMLStreamConstants.SPACE,
            XMLStreamConstants.END_DOCUMENT -> {}
        default -> throw restricted();
      }
    }
    if (root == null) {
      throw new MalformedXmlException("no element");
    }
    return root;
  }

  private static XmlElement element(XMLStreamReader in, int depth)
      throws XMLStreamException, MalformedXmlException {
    if (depth > MAX_DEPTH) {
      throw new MalformedXmlException("nested too deeply");
    }
    var element = XmlElement.of(orEmpty(in.getNamespaceURI()), in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      element.attribute(
          key(in.getAttributeNamespace(i), in.getAttributeLocalName(i)), in.getAttributeValue(i));
    }
    while (true) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> element.child(element(in, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            element.text(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return element.build();
        }
        default -> throw restricted();
      }
    }
  }

  private static String key(@Nullable String namespace, String local) {
    if (namespace == null || namespace.isEmpty()) {
      return local;
    }
    return namespace.equals(XMLConstants.XML_NS_URI)
        ? "xml:" + local
        : "{" + namespace + "}" + local;
  }

  private static String orEmpty(@Nullable String namespace) {
    return namespace == null ? "" : namespace;
  }

  private static MalformedXmlException restricted() {
    return new MalformedXmlException("DTD, entity, comment or processing instruction");
  }
}
