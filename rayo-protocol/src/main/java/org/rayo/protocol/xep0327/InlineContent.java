// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.SSML;

import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlText;
import org.rayo.protocol.xml.XmlWriter;

/** SSML that came as elements where the standard wants it as text. */
final class InlineContent {
  static final String SSML_TYPE = "application/ssml+xml";
  private static final String SPEAK = "speak";

  private InlineContent() {}

  static boolean isSpeak(XmlElement element) {
    return element.name().equals(SPEAK);
  }

  /** As a document of its own, in the namespace of SSML even where the client forgot to say so. */
  static String ssml(XmlElement speak) {
    return XmlWriter.write(renamed(speak, speak.namespace()));
  }

  private static XmlElement renamed(XmlElement element, String forgotten) {
    var namespace = element.namespace().equals(forgotten) ? SSML : element.namespace();
    var copy = XmlElement.of(namespace, element.name());
    element.attributes().forEach(copy::attribute);
    for (var child : element.children()) {
      switch (child) {
        case XmlElement e -> copy.child(renamed(e, forgotten));
        case XmlText text -> copy.child(text);
      }
    }
    return copy.build();
  }
}
