// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a Refer-To header (RFC 3515 §2.1).
 *
 * @param target a sip, sips or tel URI without headers
 * @param replaces the unescaped Replaces header of the URI, or null
 */
record ReferTo(String target, @Nullable String replaces) {
  private static final Pattern TARGET =
      Pattern.compile("(?i)(?:sips?:|tel:)[!-~&&[^<>\"?]]{1,1000}");

  /** Empty for what cannot be called; other headers than Replaces are not passed on. */
  static Optional<ReferTo> parse(String header) {
    var uri = uriIn(header.trim());
    var question = uri.indexOf('?');
    var target = question < 0 ? uri : uri.substring(0, question);
    if (!isTarget(target)) {
      return Optional.empty();
    }
    var lower = target.toLowerCase(Locale.ROOT);
    if (lower.contains(";method=") && !lower.contains(";method=invite")) {
      return Optional.empty();
    }
    try {
      var replaces = question < 0 ? null : replacesIn(uri.substring(question + 1));
      return Optional.of(new ReferTo(target, replaces));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a broken escape
    }
  }

  /** Without angle brackets the parameters belong to the header (RFC 3261 §20.10). */
  private static String uriIn(String value) {
    var open = value.indexOf('<');
    var close = value.indexOf('>', open + 1);
    if (open >= 0) {
      return close < 0 ? "" : value.substring(open + 1, close).trim();
    }
    return value.split(";", 2)[0].trim();
  }

  private static @Nullable String replacesIn(String headers) {
    for (var header : headers.split("&", -1)) {
      var equals = header.indexOf('=');
      if (equals > 0 && header.substring(0, equals).equalsIgnoreCase("Replaces")) {
        // In URIs of SIP a plus is a plus.
        var escaped = header.substring(equals + 1).replace("+", "%2B");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  static boolean isTarget(String uri) {
    return TARGET.matcher(uri).matches();
  }

  /** As the header has it. */
  String value() {
    if (replaces == null) {
      return "<" + target + ">";
    }
    var escaped = URLEncoder.encode(replaces, StandardCharsets.UTF_8).replace("+", "%20");
    return "<" + target + "?Replaces=" + escaped + ">";
  }
}
