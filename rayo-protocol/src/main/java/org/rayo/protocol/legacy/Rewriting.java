// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.codec.InlineSsml;
import org.rayo.protocol.xml.XmlElement;

/**
 * One element on its way to the standard's form: what is taken is translated, what is left goes
 * along and is judged by the standard's codec, so that nothing is ignored.
 */
final class Rewriting {
  private final XmlElement element;
  private final Map<String, String> left;

  Rewriting(XmlElement element) {
    this.element = element;
    left = new LinkedHashMap<>(element.attributes());
  }

  @Nullable String take(String attribute) {
    return left.remove(attribute);
  }

  String take(String attribute, String otherwise) {
    var value = left.remove(attribute);
    return value == null ? otherwise : value;
  }

  /** An element of another name with the attributes that are left. */
  XmlElement.Builder as(String namespace, String name) {
    var to = XmlElement.of(namespace, name);
    left.forEach(to::attribute);
    return to;
  }

  /** The same element with the attributes that are left. */
  XmlElement.Builder same() {
    return as(element.namespace(), element.name());
  }

  static XmlElement document(String ssml) {
    return XmlElement.of(RAYO_OUTPUT, "document")
        .attribute("content-type", InlineSsml.TYPE)
        .text(ssml)
        .build();
  }
}
