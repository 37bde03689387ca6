// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.codec;

import static org.rayo.protocol.xml.Namespaces.SSML;

import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlText;
import org.rayo.protocol.xml.XmlWriter;

/** SSML that came as elements where the standard wants it as text. */
public final class InlineSsml {
  public static final String TYPE = "application/ssml+xml";
  private static final String SPEAK = "speak";

  private InlineSsml() {}

  public static boolean isSpeak(XmlElement element) {
    return element.name().equals(SPEAK);
  }

  /**
   * As a document of its own, in the namespace of SSML even where the client forgot to say so and
   * the elements seem to be in that of what is around them, or in none.
   */
  public static String ssml(XmlElement speak) {
    return XmlWriter.write(renamed(speak, speak.namespace()));
  }

  private static XmlElement renamed(XmlElement element, String forgotten) {
    var namespace = element.namespace();
    boolean unsaid = namespace.equals(forgotten) || namespace.isEmpty();
    var copy = XmlElement.of(unsaid ? SSML : namespace, element.name());
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
