// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.jid;

/** Any text as the local part of an address and back (XEP-0106). */
public final class JidEscaping {
  private static final String FORBIDDEN = " \"&'/:<>@";
  private static final String HEX = "0123456789abcdef";
  private static final int ESCAPE_LENGTH = 3;

  private JidEscaping() {}

  /**
   * @throws IllegalArgumentException when the text begins or ends with a space, which no local part
   *     can
   */
  public static String escape(String text) {
    if (text.startsWith(" ") || text.endsWith(" ")) {
      throw new IllegalArgumentException("begins or ends with a space");
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (FORBIDDEN.indexOf(c) >= 0 || c == '\\' && isEscape(text, i)) {
        out.append('\\').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  public static String unescape(String local) {
    var out = new StringBuilder(local.length());
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      if (c == '\\' && isEscape(local, i)) {
        out.append(code(local, i));
        i += ESCAPE_LENGTH - 1;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + ESCAPE_LENGTH > text.length()) {
      return false;
    }
    char code = code(text, at);
    return code == '\\' || FORBIDDEN.indexOf(code) >= 0;
  }

  /** NUL where two hexadecimal digits are missing. */
  private static char code(String text, int at) {
    int high = HEX.indexOf(Character.toLowerCase(text.charAt(at + 1)));
    int low = HEX.indexOf(Character.toLowerCase(text.charAt(at + 2)));
    return high < 0 || low < 0 ? 0 : (char) (high << 4 | low);
  }
}
