// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/** Checks dial commands before a call is made of them (XEP-0327 section 6.1.2). */
final class DialRequests {
  private static final String SCHEME = "xmpp:";
  private static final int MAX_NODE = 255;
  private static final int MAX_URI = 2048;

  /** What RFC 7622 section 3.3.1 forbids in a local part, and what it would change. */
  private static final Pattern NODE = Pattern.compile("[^\\s\"&'/:<>@\\p{Cntrl}]+");

  private static final Pattern URI = Pattern.compile("(?i)(sips?|tel):[^\\s<>\"]+");
  private static final Pattern NAMED = Pattern.compile("(\"[^\"]*\"\\s*|[^<>\"]*)<([^<>]+)>");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]+");

  /** Jitsi's browsers call as {@code fromnumber}. */
  private static final Pattern USER = Pattern.compile("[\\w.+*#-]{1,64}");

  private final List<String> domains;
  private final CommandHeaders headers;

  /**
   * @param domains in which clients may place calls; the first one is where the server does
   */
  DialRequests(List<String> domains, CommandHeaders headers) {
    this.domains = domains;
    this.headers = headers;
  }

  /** What is wrong with it, or null. */
  @Nullable StanzaError objection(Dial dial) {
    if (!isAddress(dial.to()) && !NUMBER.matcher(dial.to()).matches()) {
      return StanzaError.badRequest("to must be a sip, sips or tel URI, or a number");
    }
    if (dial.to().indexOf('@') != dial.to().lastIndexOf('@')) {
      return StanzaError.badRequest("to has a second @, so its host is not certain");
    }
    if (dial.to().indexOf('?') >= 0) {
      // They would go past the rules for headers (RFC 3261 section 19.1.5).
      return StanzaError.badRequest("to has headers; they belong into header elements");
    }
    var from = dial.from();
    if (from != null && !isAddress(from) && !USER.matcher(from).matches()) {
      return StanzaError.badRequest(
          "from must be a sip, sips or tel URI, with or without a display name, a number or a"
              + " user's name");
    }
    var uri = dial.uri();
    var objection = uri == null ? null : uriObjection(uri);
    return objection == null ? headers.objection(dial) : objection;
  }

  private @Nullable StanzaError uriObjection(String uri) {
    int at = uri.indexOf('@');
    if (!uri.startsWith(SCHEME) || at < 0) {
      return StanzaError.badRequest("uri must be xmpp:<name>@" + domains.getFirst());
    }
    var node = uri.substring(SCHEME.length(), at);
    if (node.length() > MAX_NODE || !NODE.matcher(node).matches()) {
      return StanzaError.badRequest("uri names the call by what cannot be part of an address");
    }
    if (!domains.contains(uri.substring(at + 1).toLowerCase(Locale.ROOT))) {
      return StanzaError.badRequest("uri must be in the domain " + domains.getFirst());
    }
    return null;
  }

  private static boolean isAddress(String text) {
    if (text.length() > MAX_URI || text.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    var named = NAMED.matcher(text.strip());
    return URI.matcher(named.matches() ? named.group(2) : text).matches();
  }

  /** The address the call gets: the one the client wishes, or a new one. */
  Jid address(Dial dial) {
    var uri = dial.uri();
    return uri == null
        ? Jid.of(CallId.random().value(), domains.getFirst())
        : Jid.parse(uri.substring(SCHEME.length()).toLowerCase(Locale.ROOT));
  }

  /** The dial command with addresses that signalling understands. */
  Dial normalized(Dial dial) {
    var from = dial.from();
    return new Dial(
        uri(dial.to()),
        from == null ? null : uri(from),
        dial.uri(),
        dial.timeout(),
        dial.headers(),
        dial.joins());
  }

  private String uri(String address) {
    if (NUMBER.matcher(address).matches()) {
      return "tel:" + address;
    }
    return USER.matcher(address).matches() ? "sip:" + address + "@" + domains.getFirst() : address;
  }
}
