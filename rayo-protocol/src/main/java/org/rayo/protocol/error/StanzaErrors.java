// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.error;

import static org.rayo.protocol.xml.Namespaces.STANZA_ERRORS;

import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/** Codec of the {@code <error/>} element of a stanza (RFC 6120 section 8.3). */
public final class StanzaErrors {
  private static final String TEXT = "text";

  private StanzaErrors() {}

  /**
   * @param namespace of the stanza around it
   */
  public static XmlElement write(StanzaError error, String namespace) {
    return XmlElement.of(namespace, "error")
        .attribute("type", EnumNames.of(error.type()))
        .child(XmlElement.of(STANZA_ERRORS, EnumNames.of(error.condition())).build())
        .child(
            XmlElement.of(STANZA_ERRORS, TEXT)
                .attribute("xml:lang", "en")
                .text(error.text())
                .build())
        .build();
  }

  /**
   * Takes whatever other servers write: an unknown condition is undefined-condition, an unknown
   * type is cancel, and without a text the condition's name stands for it.
   */
  public static StanzaError read(XmlElement error) {
    var condition = StanzaCondition.UNDEFINED_CONDITION;
    var text = "";
    for (var child : error.elements()) {
      if (!child.namespace().equals(STANZA_ERRORS)) {
        continue;
      }
      if (child.name().equals(TEXT)) {
        text = child.text();
      } else {
        condition = EnumNames.find(StanzaCondition.class, child.name()).orElse(condition);
      }
    }
    var type =
        EnumNames.find(StanzaError.Type.class, error.attribute("type"))
            .orElse(StanzaError.Type.CANCEL);
    return new StanzaError(condition, type, text.isBlank() ? EnumNames.of(condition) : text);
  }
}
