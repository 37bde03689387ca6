// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.outbound;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the addresses of a dial command (XEP-0327 dial; features: E01, E03). */
final class Addresses {
  private static final Pattern SIP = Pattern.compile("(?i)sips?:[^\\s<>\"?\\p{Cntrl}]{1,1000}");
  private static final Pattern TEL = Pattern.compile("(?i)tel:(\\+?[0-9*#().-]{1,64})(;.{0,200})?");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,64}");
  private static final Pattern NAMED =
      Pattern.compile("\\s*(?:\"([^\"\\p{Cntrl}]*)\"|([^\"<>\\p{Cntrl}]*?))\\s*<([^<>]*)>\\s*");

  private Addresses() {}

  /** Where a call goes, or why it cannot. */
  sealed interface Target {}

  record Callable(String uri) implements Target {}

  record Unreachable(int status, String text) implements Target {}

  /**
   * @param proxyHost host and port behind which telephone numbers are, or null
   */
  static Target target(String to, @Nullable String proxyHost) {
    if (SIP.matcher(to).matches()) {
      return new Callable(to);
    }
    var tel = TEL.matcher(to);
    if (!tel.matches()) {
      return new Unreachable(400, "not a sip, sips or tel URI to call");
    }
    return proxyHost == null
        ? new Unreachable(404, "no outbound proxy is configured for tel URIs")
        : new Callable("sip:" + digits(tel.group(1)) + "@" + proxyHost + ";user=phone");
  }

  /**
   * The caller as a name-address; null for what is none.
   *
   * @param from null for the server's own
   */
  static @Nullable String caller(@Nullable String from, String domain) {
    if (from == null || from.isBlank()) {
      return "<sip:rayo@" + domain + ">";
    }
    var named = NAMED.matcher(from);
    if (!named.matches()) {
      var uri = callerUri(from.trim(), domain);
      return uri == null ? null : "<" + uri + ">";
    }
    var uri = callerUri(named.group(3).trim(), domain);
    var name = named.group(1) == null ? named.group(2) : named.group(1);
    if (uri == null) {
      return null;
    }
    return name.isEmpty() ? "<" + uri + ">" : "\"" + name.replace("\\", "") + "\" <" + uri + ">";
  }

  private static @Nullable String callerUri(String text, String domain) {
    if (SIP.matcher(text).matches() || TEL.matcher(text).matches()) {
      return text;
    }
    return NUMBER.matcher(text).matches()
        ? "sip:" + text.replace("#", "%23") + "@" + domain + ";user=phone"
        : null;
  }

  private static String digits(String number) {
    return number.replaceAll("[().-]", "").replace("#", "%23");
  }
}
