// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.jspecify.annotations.Nullable;
import org.rayo.sipservlet.header.Abilities;

/**
 * A session timer that both sides agreed on (RFC 4028). We never ask for one, and take what the
 * other side asks for.
 *
 * @param seconds the session ends when it was not refreshed for so long
 * @param byUpdate whether the other side takes an UPDATE as a refresh; a re-INVITE works always
 */
public record SessionTerms(int seconds, boolean weRefresh, boolean byUpdate) {
  /** RFC 4028 §4: less is refused with 422 and this as Min-SE. */
  public static final int SHORTEST = 90;

  private static final Pattern HEADER =
      Pattern.compile("\\s*(\\d{1,9})\\s*(?:;(?:.*?refresher\\s*=\\s*(uac|uas))?.*)?");

  /**
   * Whether a request asks for less than we can stand, and its sender knows what to do about it.
   * The wish of a proxy alone is not refused but ignored.
   */
  public static boolean areTooShort(SipServletRequest request) {
    var header = header(request);
    return header != null
        && parse(header).filter(asked -> asked.seconds() < SHORTEST).isPresent()
        && Abilities.names(request, "Supported", "timer");
  }

  /** What a request asks for, as our 2xx will grant it; null for no timer. */
  static @Nullable SessionTerms asked(SipServletRequest request) {
    var header = header(request);
    return header == null
        ? null
        : asked(header, Abilities.names(request, "Supported", "timer"), takesUpdates(request));
  }

  /**
   * @param theyCanRefresh else a proxy asked, and refreshing is up to us
   */
  static @Nullable SessionTerms asked(String header, boolean theyCanRefresh, boolean byUpdate) {
    return parse(header)
        .filter(asked -> asked.seconds() >= SHORTEST)
        .map(
            asked -> {
              var we = !theyCanRefresh || "uas".equals(asked.refresher());
              return new SessionTerms(asked.seconds(), we, byUpdate);
            })
        .orElse(null);
  }

  /** What a 2xx to a request of ours grants; null for no timer. */
  static @Nullable SessionTerms granted(SipServletResponse response) {
    var header = header(response);
    return header == null ? null : granted(header, takesUpdates(response));
  }

  /** Less than the shortest is not taken literally: nobody can make us refresh all the time. */
  static @Nullable SessionTerms granted(String header, boolean byUpdate) {
    return parse(header)
        .map(
            granted -> {
              var we = !"uas".equals(granted.refresher());
              return new SessionTerms(Math.max(SHORTEST, granted.seconds()), we, byUpdate);
            })
        .orElse(null);
  }

  /** After 422, with what it says in Min-SE. */
  SessionTerms atLeast(@Nullable String minSe) {
    var least = minSe == null ? seconds : parse(minSe).map(Header::seconds).orElse(seconds);
    return new SessionTerms(Math.max(seconds, least), weRefresh, byUpdate);
  }

  SessionTerms byReinvite() {
    return new SessionTerms(seconds, weRefresh, false);
  }

  private record Header(int seconds, @Nullable String refresher) {}

  private static Optional<Header> parse(String header) {
    var matcher = HEADER.matcher(header.toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(new Header(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  private static @Nullable String header(SipServletMessage message) {
    var header = message.getHeader("Session-Expires");
    return header == null ? message.getHeader("x") : header;
  }

  private static boolean takesUpdates(SipServletMessage message) {
    return message.getMethod().equals("UPDATE") || Abilities.names(message, "Allow", "UPDATE");
  }

  void grantIn(SipServletResponse response) {
    response.setHeader("Session-Expires", seconds + ";refresher=" + (weRefresh ? "uas" : "uac"));
    if (!weRefresh) {
      response.addHeader("Require", "timer");
    }
  }

  void askIn(SipServletRequest request) {
    request.setHeader("Session-Expires", seconds + ";refresher=" + (weRefresh ? "uac" : "uas"));
    // After a 422 it has to be there (RFC 4028 §7.4), and before it asks for no more than we have.
    request.setHeader("Min-SE", Integer.toString(seconds));
    request.setHeader("Supported", Abilities.SUPPORTED);
  }

  /** RFC 4028 §10. */
  Duration refreshAfter() {
    return Duration.ofSeconds(seconds).dividedBy(2);
  }

  /** RFC 4028 §10: a little before the other side gives up, so that the BYE still finds it. */
  Duration endsAfter() {
    return Duration.ofSeconds(seconds - Math.min(32, seconds / 3));
  }
}
