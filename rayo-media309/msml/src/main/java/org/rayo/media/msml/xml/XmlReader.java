// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml.xml;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document: no DTD, no entities but the five of XML, bounded in length, depth and number
 * of elements. Comments and processing instructions are skipped. Safe for use by several threads.
 */
public final class XmlReader {
  /** Characters of the longest document. */
  public static final int MAX_LENGTH = 1 << 20;

  private static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 20_000;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;
  private int elements;

  private XmlReader(XMLStreamReader in) {
    this.in = in;
  }

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

  public static Element read(String document) throws XmlException {
    if (document.length() > MAX_LENGTH) {
      throw new XmlException("The document is longer than " + MAX_LENGTH + " characters");
    }
    try {
      var stream = FACTORY.createXMLStreamReader(new StringReader(document.strip()));
      try {
        return new XmlReader(stream).document();
      } finally {
        stream.close();
      }
    } catch (XMLStreamException e) {
      throw new XmlException("Not well-formed in line " + line(e), e);
    }
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
  }

  private Element document() throws XMLStreamException, XmlException {
    Element root = null;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> root = element(1);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden();
        default -> {} // white space, comments, the end
      }
    }
    if (root == null) {
      throw new XmlException("There is no element");
    }
    return root;
  }

  private Element element(int depth) throws XMLStreamException, XmlException {
    if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
      throw new XmlException(
          "More than " + MAX_ELEMENTS + " elements, or nested deeper than " + MAX_DEPTH);
    }
    var element = Element.of(orEmpty(in.getNamespaceURI()), in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attribute(element, i);
    }
    while (true) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> element.child(element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            element.text(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return element.build();
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden();
        default -> {} // comments and processing instructions
      }
    }
  }

  /** Attributes of vendors, {@code cvd:barge} for one, count as those without a namespace. */
  private void attribute(Element.Builder element, int i) {
    var name = in.getAttributeLocalName(i);
    boolean xml = XMLConstants.XML_NS_URI.equals(in.getAttributeNamespace(i));
    element.attribute(xml ? "xml:" + name : name, in.getAttributeValue(i));
  }

  private static String orEmpty(@Nullable String namespace) {
    return namespace == null ? "" : namespace;
  }

  private static XmlException forbidden() {
    return new XmlException("DTDs and entities are forbidden");
  }
}
