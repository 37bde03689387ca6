// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.dial;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A dialled URI in the one form in which it is compared: scheme in lower case, no display name, no
 * visual separators in telephone numbers (RFC 3966 section 3).
 *
 * @param scheme sip, sips or tel
 * @param user telephone number or user, empty for a URI that has none
 * @param rest what follows the user: host and parameters
 */
record DialUri(String scheme, String user, String rest) {
  private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>\\s*");
  private static final Pattern SEPARATORS = Pattern.compile("[().-]");

  static DialUri parse(String text) {
    var named = NAMED.matcher(text);
    var uri = named.matches() ? named.group(1).strip() : text.strip();
    int colon = uri.indexOf(':');
    var scheme = uri.substring(0, colon).toLowerCase(Locale.ROOT);
    var remainder = uri.substring(colon + 1);
    if (scheme.equals("tel")) {
      int end = endOf(remainder, ";");
      var number = SEPARATORS.matcher(remainder.substring(0, end)).replaceAll("");
      return new DialUri(scheme, number, remainder.substring(end));
    }
    int at = Math.max(remainder.indexOf('@'), 0);
    return new DialUri(scheme, remainder.substring(0, at), remainder.substring(at));
  }

  DialUri withUser(String other) {
    return new DialUri(scheme, other, rest);
  }

  /** Where SIP would go to, as {@code host:port} in lower case; empty for a telephone number. */
  String hostAndPort() {
    if (scheme.equals("tel")) {
      return "";
    }
    var host = rest.startsWith("@") ? rest.substring(1) : rest;
    var address = host.substring(0, endOf(host, ";?")).toLowerCase(Locale.ROOT);
    var hasPort = address.lastIndexOf(':') > address.lastIndexOf(']');
    return hasPort ? address : address + (scheme.equals("sips") ? ":5061" : ":5060");
  }

  private static int endOf(String text, String stops) {
    for (int i = 0; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  @Override
  public String toString() {
    return scheme + ":" + user + rest;
  }
}
