// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.input.GrammarSource;
import org.rayo.media.msml.Moml;

/** Keys and numbers of keys as grammars (SRGS). */
final class KeyGrammars {
  private static final String KEYS = "0123456789*#ABCD";
  private static final String DIGITS = "0123456789";

  /** {@code min=4;max=10;rtk=#}: what implementations have beyond the RFC. */
  private static final Pattern LENGTHS =
      Pattern.compile("min=([0-9]{1,3});max=([0-9]{1,3})(?:;rtk=([0-9*#A-D]))?");

  private KeyGrammars() {}

  /**
   * @param count -1 for one or more
   */
  static GrammarSource count(int count) {
    if (count == 0 || count < -1) {
      throw new IllegalArgumentException("The number of keys must be positive, or -1 for any");
    }
    return srgs(repeat(count < 0 ? "1-" : Integer.toString(count), anyOf(KEYS)));
  }

  /** Keys, with {@code x} for any digit. */
  static GrammarSource keys(String keys) {
    return srgs(keys.chars().mapToObj(key -> key((char) key)).collect(Collectors.joining()));
  }

  private static String key(char key) {
    if (key == 'x' || key == 'X') {
      return "<item>" + anyOf(DIGITS) + "</item>";
    }
    char upper = Character.toUpperCase(key);
    if (KEYS.indexOf(upper) < 0) {
      throw new IllegalArgumentException("Not a key: '" + key + "'");
    }
    return "<item>" + upper + "</item>";
  }

  static GrammarSource pattern(String digits) {
    var lengths = LENGTHS.matcher(digits);
    return lengths.matches()
        ? srgs(repeat(lengths.group(1) + "-" + lengths.group(2), anyOf(KEYS)))
        : keys(digits);
  }

  /** The return key that a pattern of lengths names; null for none. */
  static @Nullable Character returnKey(List<Moml.Pattern> patterns) {
    for (var pattern : patterns) {
      var lengths = LENGTHS.matcher(pattern.digits());
      if (lengths.matches() && lengths.group(3) != null) {
        return lengths.group(3).charAt(0);
      }
    }
    return null;
  }

  private static String anyOf(String keys) {
    return keys.chars()
        .mapToObj(key -> "<item>" + (char) key + "</item>")
        .collect(Collectors.joining("", "<one-of>", "</one-of>"));
  }

  private static String repeat(String times, String body) {
    return "<item repeat=\"" + times + "\">" + body + "</item>";
  }

  private static GrammarSource srgs(String body) {
    return GrammarSource.srgs(
        "<grammar xmlns=\"http://www.w3.org/2001/06/grammar\" version=\"1.0\" mode=\"dtmf\""
            + " root=\"keys\"><rule id=\"keys\" scope=\"public\">"
            + body
            + "</rule></grammar>");
  }
}
