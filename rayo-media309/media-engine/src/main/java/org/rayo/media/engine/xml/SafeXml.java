// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.xml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses small documents with the JDK's own parser: no DTD, no entities, bounded in size and depth.
 */
public final class SafeXml {
  private static final int MAX_LENGTH = 512 * 1024;
  private static final int MAX_DEPTH = 64;

  private SafeXml() {}

  /**
   * @param what names the document in error texts
   * @throws InvalidDocument when it is not well-formed or exceeds a limit
   */
  public static Element parse(String xml, String what) {
    if (xml.length() > MAX_LENGTH) {
      throw new InvalidDocument("The %s is longer than %d characters".formatted(what, MAX_LENGTH));
    }
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      factory.setXIncludeAware(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      var root = builder.parse(new InputSource(new StringReader(xml.strip()))).getDocumentElement();
      checkDepth(root, 1, what);
      return root;
    } catch (SAXException | IOException e) {
      throw new InvalidDocument("The %s is not well-formed: %s".formatted(what, e.getMessage()), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser lacks a security feature", e);
    }
  }

  private static void checkDepth(Element element, int depth, String what) {
    if (depth > MAX_DEPTH) {
      throw new InvalidDocument(
          "The %s is nested deeper than %d elements".formatted(what, MAX_DEPTH));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element nested) {
        checkDepth(nested, depth + 1, what);
      }
    }
  }

  /** Name without prefix. */
  public static String name(Element element) {
    return element.getLocalName() == null ? element.getTagName() : element.getLocalName();
  }

  private static final class Strict extends DefaultHandler {
    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
