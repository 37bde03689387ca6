// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The little that the demo wants to know of an NLSML result. */
final class Nlsml {
  private Nlsml() {}

  /** The text of the first {@code <input/>}; empty when there is none. */
  static String input(String nlsml) {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      var reader = factory.createXMLStreamReader(new StringReader(nlsml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("input")) {
          return reader.getElementText().strip();
        }
      }
      return "";
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not NLSML: " + nlsml, e);
    }
  }
}
