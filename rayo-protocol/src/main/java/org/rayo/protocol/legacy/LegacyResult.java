// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.input.InputReason.Match;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;

/**
 * What was recognised, as attributes and children of its own instead of one NLSML document.
 *
 * @param confidence from 0 to 1
 */
record LegacyResult(
    @Nullable String mode,
    @Nullable String confidence,
    @Nullable String interpretation,
    @Nullable String utterance,
    String nlsml) {
  private static final LegacyResult NOTHING = new LegacyResult(null, null, null, null, "");

  static LegacyResult of(Match match) {
    try {
      return of(XmlReader.read(match.content()), match.content());
    } catch (MalformedXmlException _) {
      // The document goes as it is; there is nothing to take out of it.
      return new LegacyResult(null, null, null, null, match.content());
    }
  }

  private static LegacyResult of(XmlElement result, String nlsml) {
    for (var interpretation : named(result, "interpretation")) {
      var utterance = NOTHING;
      for (var input : named(interpretation, "input")) {
        utterance = utterance(input);
      }
      var meaning = utterance.utterance;
      for (var instance : named(interpretation, "instance")) {
        meaning = instance.text().strip();
      }
      return new LegacyResult(
          utterance.mode,
          fraction(interpretation.attribute("confidence")),
          meaning,
          utterance.utterance,
          nlsml);
    }
    return new LegacyResult(null, null, null, null, nlsml);
  }

  private static LegacyResult utterance(XmlElement input) {
    return new LegacyResult(input.attribute("mode"), null, null, input.text().strip(), "");
  }

  private static Iterable<XmlElement> named(XmlElement parent, String name) {
    return parent.elements().stream().filter(e -> e.name().equals(name)).toList();
  }

  /** NLSML comes with percentages and with fractions. */
  private static @Nullable String fraction(@Nullable String confidence) {
    if (confidence == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(confidence);
      return Double.toString(number > 1 ? number / 100 : number);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  XmlElement toXml(String namespace, String name) {
    var element =
        XmlElement.of(namespace, name).attribute("confidence", confidence).attribute("mode", mode);
    text(element, namespace, "interpretation", interpretation);
    text(element, namespace, "utterance", utterance);
    text(element, namespace, "nlsml", nlsml);
    return element.build();
  }

  private static void text(
      XmlElement.Builder parent, String namespace, String name, @Nullable String value) {
    if (value != null) {
      parent.child(XmlElement.of(namespace, name).text(value).build());
    }
  }

  /** The document that {@link #toXml} carries. */
  static String nlsml(XmlElement success) {
    return success
        .child(success.namespace(), "nlsml")
        .map(nlsml -> new ElementCursor(nlsml).text())
        .orElse("");
  }
}
