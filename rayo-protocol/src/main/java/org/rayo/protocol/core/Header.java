// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

/**
 * A signalling header carried through Rayo (XEP-0327 {@code <header/>}); repeated names form an
 * ordered list. Making one throws IllegalArgumentException when the name is not a SIP token or the
 * value holds CR, LF or NUL, so that no header can smuggle another one into a signalling message.
 */
public record Header(String name, String value) {
  private static final String TOKEN_MARKS = "-.!%*_+`'~";

  public Header {
    if (name.isEmpty() || !name.chars().allMatch(Header::isTokenChar)) {
      throw new IllegalArgumentException("header name is not a token");
    }
    if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
      throw new IllegalArgumentException("header " + name + " holds a line break or NUL");
    }
  }

  private static boolean isTokenChar(int c) {
    return isBetween('a', c, 'z')
        || isBetween('A', c, 'Z')
        || isBetween('0', c, '9')
        || TOKEN_MARKS.indexOf(c) >= 0;
  }

  private static boolean isBetween(char first, int c, char last) {
    return c >= first && c <= last;
  }
}
