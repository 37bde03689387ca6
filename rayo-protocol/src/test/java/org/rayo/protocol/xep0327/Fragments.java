// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;

/** Elements written with the one-letter prefixes of the feature table. */
final class Fragments {
  private static final String OPEN =
      "<f xmlns='urn:xmpp:rayo:1' xmlns:x='urn:xmpp:rayo:ext:1' xmlns:o='urn:xmpp:rayo:output:1'"
          + " xmlns:i='urn:xmpp:rayo:input:1' xmlns:p='urn:xmpp:rayo:prompt:1'"
          + " xmlns:rec='urn:xmpp:rayo:record:1' xmlns:xc='urn:xmpp:rayo:ext:complete:1'"
          + " xmlns:f='urn:xmpp:rayo:fax:1'"
          + " xmlns:ic='urn:xmpp:rayo:input:complete:1'"
          + " xmlns:s='http://www.w3.org/2001/10/synthesis'>";

  private Fragments() {}

  static XmlElement parse(String fragment) {
    try {
      return XmlReader.read(OPEN + fragment + "</f>").elements().getFirst();
    } catch (MalformedXmlException broken) {
      throw new IllegalArgumentException(fragment, broken);
    }
  }
}
