// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import java.util.Locale;
import org.rayo.media.engine.MediaException.InvalidDocument;

/** The DTMF alphabet and its spellings (SRGS 1.0 appendix E). */
final class Digits {
  static final String ALL = "0123456789*#ABCD";
  static final int ANY = 0xffff;
  static final int DECIMAL = 0x3ff;

  private Digits() {}

  static int mask(char digit) {
    int index = ALL.indexOf(Character.toUpperCase(digit));
    return index < 0 ? 0 : 1 << index;
  }

  /**
   * The digits of one token: {@code 5}, {@code dtmf-5}, {@code star}, also {@code 123} for three
   * digits in a row.
   */
  static String of(String token) {
    String bare = token.toLowerCase(Locale.ROOT).replaceFirst("^dtmf-", "");
    String digits =
        switch (bare) {
          case "star" -> "*";
          case "pound", "hash" -> "#";
          default -> bare.toUpperCase(Locale.ROOT);
        };
    if (digits.isEmpty() || !digits.chars().allMatch(c -> ALL.indexOf(c) >= 0)) {
      throw new InvalidDocument("'%s' is not a DTMF token".formatted(token));
    }
    return digits;
  }
}
