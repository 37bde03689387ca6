// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import java.util.Set;
import org.rayo.protocol.codec.InlineSsml;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.xml.Namespaces;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlNode;
import org.rayo.protocol.xml.XmlText;

/** Words, audio files and SSML directly inside a verb. */
final class LegacySsml {
  private LegacySsml() {}

  /**
   * The content as an SSML document.
   *
   * @param others names of children that are no content
   */
  static String of(XmlElement holder, Set<String> others) {
    var speak = XmlElement.of(holder.namespace(), "speak");
    boolean empty = true;
    for (var child : holder.children()) {
      switch (child) {
        case XmlText(var text) -> {
          empty &= text.isBlank();
          speak.text(text);
        }
        case XmlElement e when isHeader(e) || others.contains(e.name()) -> {
          // Taken by the verb.
        }
        case XmlElement e when InlineSsml.isSpeak(e) -> {
          return InlineSsml.ssml(withSources(e));
        }
        case XmlElement e -> {
          empty = false;
          speak.child(withSources(e));
        }
      }
    }
    if (empty) {
      throw RefusedException.badRequest("You need to send at least an audio or SSML item.");
    }
    return InlineSsml.ssml(speak.build());
  }

  static boolean isHeader(XmlElement element) {
    return element.is(Namespaces.RAYO, "header");
  }

  /** {@code <audio url=''/>} is SSML's {@code <audio src=''/>}. */
  private static XmlElement withSources(XmlElement element) {
    var copy = XmlElement.of(element.namespace(), element.name());
    boolean audio = element.name().equals("audio");
    element
        .attributes()
        .forEach(
            (name, value) -> copy.attribute(audio && name.equals("url") ? "src" : name, value));
    for (XmlNode child : element.children()) {
      copy.child(child instanceof XmlElement e ? withSources(e) : child);
    }
    return copy.build();
  }
}
