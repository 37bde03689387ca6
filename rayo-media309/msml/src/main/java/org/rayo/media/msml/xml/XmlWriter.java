// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml.xml;

import java.util.Map;

/**
 * Writes documents. Elements of the given namespaces get the given prefixes, declared at the root;
 * an element of another namespace declares it as its default. What XML does not allow in text
 * becomes U+FFFD.
 */
public final class XmlWriter {
  private final Map<String, String> prefixes;
  private final StringBuilder out = new StringBuilder(512);

  private XmlWriter(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * @param prefixes by namespace
   */
  public static String write(Element root, Map<String, String> prefixes) {
    var writer = new XmlWriter(prefixes);
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.append(root, "", uses(root, prefixes) ? prefixes : Map.of());
    return writer.out.append('\n').toString();
  }

  private static boolean uses(Element element, Map<String, String> prefixes) {
    return prefixes.containsKey(element.namespace())
        || element.elements().stream().anyMatch(child -> uses(child, prefixes));
  }

  private void append(Element element, String inherited, Map<String, String> declare) {
    var prefix = prefixes.get(element.namespace());
    var tag = prefix == null ? element.name() : prefix + ":" + element.name();
    var scope = prefix == null ? element.namespace() : inherited;
    out.append('<').append(tag);
    if (!scope.equals(inherited)) {
      attribute("xmlns", scope);
    }
    declare.forEach((namespace, name) -> attribute("xmlns:" + name, namespace));
    element.attributes().forEach(this::attribute);
    if (element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (var child : element.children()) {
      switch (child) {
        case Element nested -> append(nested, scope, Map.of());
        case Node.Text(var text) -> escape(text, false);
      }
    }
    out.append("</").append(tag).append('>');
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  private void escape(String text, boolean attribute) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
  }

  private static boolean isAllowed(int c) {
    return c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
  }
}
