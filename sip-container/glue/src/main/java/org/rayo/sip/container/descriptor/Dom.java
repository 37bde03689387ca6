// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Short ways through a DOM tree of elements and text. */
final class Dom {

  private Dom() {}

  static List<Element> children(Element parent) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(e -> name.equals(e.getLocalName())).findFirst();
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }

  static String required(Element parent, String name) throws DescriptorException {
    return child(parent, name)
        .map(Dom::text)
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () -> new DescriptorException("<" + parent.getLocalName() + "> has no <" + name + ">"));
  }

  static Optional<Integer> number(Element parent, String name) throws DescriptorException {
    var element = child(parent, name);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(text(element.get())));
    } catch (NumberFormatException e) {
      throw new DescriptorException("<" + name + "> is not a number: " + text(element.get()), e);
    }
  }

  static void parameter(Element element, Map<String, String> into) throws DescriptorException {
    into.put(required(element, "param-name"), required(element, "param-value"));
  }
}
