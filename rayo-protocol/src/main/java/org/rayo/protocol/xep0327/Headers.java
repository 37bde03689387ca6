// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import java.util.List;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.codec.RefusedException;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.xml.XmlElement;

/** The {@code <header/>} children of an element; always in the core namespace. */
final class Headers {
  private static final String HEADER = "header";

  private Headers() {}

  static List<Header> read(ElementCursor in) {
    var elements = in.children(RAYO, HEADER);
    return elements.isEmpty() ? List.of() : elements.stream().map(Headers::header).toList();
  }

  private static Header header(XmlElement element) {
    var in = new ElementCursor(element);
    var name = in.required("name");
    var value = in.optional("value");
    in.refuseTheRest();
    if (value == null) {
      throw RefusedException.badRequest("<header/> needs the attribute value");
    }
    try {
      return new Header(name, value);
    } catch (IllegalArgumentException refused) {
      throw RefusedException.badRequest(String.valueOf(refused.getMessage()));
    }
  }

  static void write(List<Header> headers, XmlElement.Builder out) {
    for (var header : headers) {
      out.child(
          XmlElement.of(RAYO, HEADER)
              .attribute("name", header.name())
              .attribute("value", header.value())
              .build());
    }
  }
}
