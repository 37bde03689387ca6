// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.auth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipURI;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.Trunk;

/**
 * Repeats requests that a trunk challenged with 401 or 407 (RFC 3261 §22, RFC 8760). A password is
 * tried once; only a stale nonce is worth another try, and that not for ever.
 */
public final class TrunkCredentials {
  private static final String TRIES = "org.rayo.auth.tries";
  private static final int MOST_TRIES = 3;
  private static final List<String> ANSWERS = List.of("Authorization", "Proxy-Authorization");

  // Of the new request's own making, or the container's.
  private static final Set<String> NOT_COPIED =
      Set.of(
          """
          via from to call-id cseq contact route record-route max-forwards content-length
          content-type authorization proxy-authorization rack rseq
          """
              .strip()
              .split("\\s+", -1));

  private final @Nullable Trunk trunk;

  public TrunkCredentials(@Nullable Trunk trunk) {
    this.trunk = trunk;
  }

  /**
   * The request that was challenged, with credentials and ready to be sent; null when there are
   * none or they were wrong, so that the response is the final one.
   */
  public @Nullable SipServletRequest answer(SipServletResponse response)
      throws IOException, ServletParseException {
    var proxy = response.getStatus() == 407;
    if (trunk == null || (response.getStatus() != 401 && !proxy)) {
      return null;
    }
    var user = trunk.user();
    var password = trunk.password();
    var headers = response.getHeaders(proxy ? "Proxy-Authenticate" : "WWW-Authenticate");
    var challenge = DigestChallenge.best(listOf(headers));
    var rejected = response.getRequest();
    var tries = rejected.getAttribute(TRIES) instanceof Integer number ? number : 0;
    if (user == null || password == null || challenge.isEmpty() || tries >= MOST_TRIES) {
      return null;
    }
    var name = proxy ? "Proxy-Authorization" : "Authorization";
    if (rejected.getHeader(name) != null && !challenge.get().stale()) {
      return null;
    }
    var again = response.getSession().createRequest(rejected.getMethod());
    copy(rejected, again);
    again.setAttribute(TRIES, tries + 1);
    var body = again.getRawContent();
    again.setHeader(
        name,
        DigestAnswer.of(
            challenge.get(),
            user,
            password,
            again.getMethod(),
            again.getRequestURI().toString(),
            body == null ? new byte[0] : body));
    keepOther(rejected, again, name);
    return again;
  }

  /** The ACK has the credentials of its INVITE (RFC 3261 §22.1). */
  public static void acknowledge(SipServletRequest invite, SipServletRequest ack) {
    keepOther(invite, ack, "");
  }

  /** A proxy and the server behind it may both ask. */
  private static void keepOther(SipServletRequest from, SipServletRequest to, String not) {
    for (var name : ANSWERS) {
      var value = from.getHeader(name);
      if (!name.equals(not) && value != null && to.getHeader(name) == null) {
        to.setHeader(name, value);
      }
    }
  }

  private static void copy(SipServletRequest from, SipServletRequest to)
      throws IOException, ServletParseException {
    // Inside a dialog the container knows the route; the first request had it from us.
    if (from.isInitial()
        && to.getHeader("Route") == null
        && from.getHeader("Route") != null
        && from.getAddressHeader("Route").getURI() instanceof SipURI proxy) {
      to.pushRoute(proxy);
    }
    for (var name : listOf(from.getHeaderNames())) {
      if (!NOT_COPIED.contains(name.toLowerCase(Locale.ROOT)) && to.getHeader(name) == null) {
        from.getHeaders(name).forEachRemaining(value -> to.addHeader(name, value));
      }
    }
    from.getAttributeNames()
        .asIterator()
        .forEachRemaining(name -> to.setAttribute(name, from.getAttribute(name)));
    copyContent(from, to);
  }

  private static void copyContent(SipServletMessage from, SipServletMessage to) throws IOException {
    var body = from.getRawContent();
    if (body != null && body.length > 0) {
      to.setContent(body, from.getContentType());
    }
  }

  private static List<String> listOf(Iterator<String> values) {
    var list = new ArrayList<String>();
    values.forEachRemaining(list::add);
    return list;
  }
}
