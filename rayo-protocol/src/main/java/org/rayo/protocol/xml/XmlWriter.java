// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements as XML 1.0 without prefixes: an element whose namespace differs from its parent's
 * declares its own default namespace. What is written is always well-formed: markup characters are
 * escaped, line breaks in attributes survive, and a character that XML 1.0 does not allow
 * (controls, lone surrogates) becomes U+FFFD, so that no header of a caller can break a client's
 * stream.
 */
public final class XmlWriter {
  private static final String REPLACEMENT = "\uFFFD";
  private static final String XML_LANG = "xml:lang";

  private XmlWriter() {}

  /** A document of its own: nothing is inherited. */
  public static String write(XmlElement element) {
    return write(element, "");
  }

  /**
   * A fragment inside a stream.
   *
   * @param inherited the default namespace in force where the text will stand, such as {@code
   *     jabber:client}
   */
  public static String write(XmlElement element, String inherited) {
    var out = new StringBuilder(512);
    append(out, element, inherited);
    return out.toString();
  }

  /**
   * As {@link #write(XmlElement, String)}, at the end of a text.
   *
   * @throws IllegalArgumentException when a name is not an XML name
   */
  public static void append(StringBuilder out, XmlElement element, String inherited) {
    out.append('<').append(checkName(element.name()));
    var namespace = element.namespace();
    if (!namespace.equals(inherited)) {
      out.append(" xmlns=\"");
      escape(out, namespace, true);
      out.append('"');
    }
    if (!element.attributes().isEmpty()) {
      appendAttributes(out, element.attributes());
    }
    var children = element.children();
    if (children.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (var child : children) {
      switch (child) {
        case XmlElement e -> append(out, e, namespace);
        case XmlText(var value) -> escape(out, value, false);
      }
    }
    out.append("</").append(element.name()).append('>');
  }

  /** Character data at the end of a text. */
  public static void append(StringBuilder out, XmlText text) {
    escape(out, text.value(), false);
  }

  private static void appendAttributes(StringBuilder out, Map<String, String> attributes) {
    int prefixes = 0;
    for (var attribute : attributes.entrySet()) {
      var key = attribute.getKey();
      if (key.startsWith("{")) {
        int end = key.indexOf('}');
        var prefix = "n" + prefixes++;
        out.append(" xmlns:").append(prefix).append("=\"");
        escape(out, key.substring(1, end), true);
        out.append("\" ").append(prefix).append(':').append(checkName(key.substring(end + 1)));
      } else {
        out.append(' ').append(key.equals(XML_LANG) ? key : checkName(key));
      }
      out.append("=\"");
      escape(out, attribute.getValue(), true);
      out.append('"');
    }
  }

  /** Refuses what could end a tag early; not the full production of a name, which readers check. */
  private static String checkName(String name) {
    boolean fine = !name.isEmpty() && !isDigitOrMark(name.charAt(0));
    for (int i = 0; fine && i < name.length(); i++) {
      char c = name.charAt(i);
      fine = c >= 0x80 || isLetter(c) || isDigitOrMark(c);
    }
    if (!fine) {
      throw new IllegalArgumentException("not an XML name");
    }
    return name;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigitOrMark(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '.';
  }

  private static void escape(StringBuilder out, String text, boolean attribute) {
    int clean = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > '>' && c < Character.MIN_SURROGATE) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      var replacement = replacement(c, attribute);
      if (replacement != null) {
        out.append(text, clean, i).append(replacement);
        clean = i + 1;
      }
    }
    out.append(text, clean, length);
  }

  /** What stands for one character; null when it stands for itself. */
  private static @Nullable String replacement(char c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> attribute ? "&quot;" : null;
      case '\r' -> "&#13;";
      case '\n' -> attribute ? "&#10;" : null;
      case '\t' -> attribute ? "&#9;" : null;
      case '\uFFFE', '\uFFFF' -> REPLACEMENT;
      default -> c < ' ' || Character.isSurrogate(c) ? REPLACEMENT : null;
    };
  }
}
