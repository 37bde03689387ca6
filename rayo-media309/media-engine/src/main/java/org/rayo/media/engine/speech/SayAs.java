// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.speech;

import java.util.StringJoiner;
import org.w3c.dom.Element;

/**
 * The interpretations of {@code say-as} that change what is read; any other (date, currency …) is
 * left to the synthesiser.
 */
final class SayAs {
  private static final String[] DIGITS = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };

  private SayAs() {}

  static String words(Element sayAs) {
    String text = sayAs.getTextContent().strip();
    return switch (sayAs.getAttribute("interpret-as")) {
      case "digits",
          "characters",
          "spell-out",
          "letters",
          "verbatim",
          "telephone",
          "vxml:digits",
          "vxml:phone" ->
          spelled(text);
      case "ordinal" -> ordinal(text);
      default -> text;
    };
  }

  private static String spelled(String text) {
    var words = new StringJoiner(", ");
    text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> words.add(word(c)));
    return words.toString();
  }

  private static String word(int c) {
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> DIGITS[c - '0'];
      case '*' -> "star";
      case '#' -> "pound";
      case '+' -> "plus";
      case '-' -> "dash";
      case '.' -> "dot";
      case '@' -> "at";
      case '/' -> "slash";
      case '_' -> "underscore";
      default -> Character.toString(c);
    };
  }

  private static String ordinal(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      return text;
    }
    boolean teen = text.length() > 1 && text.charAt(text.length() - 2) == '1';
    return text
        + switch (teen ? '0' : text.charAt(text.length() - 1)) {
          case '1' -> "st";
          case '2' -> "nd";
          case '3' -> "rd";
          default -> "th";
        };
  }
}
