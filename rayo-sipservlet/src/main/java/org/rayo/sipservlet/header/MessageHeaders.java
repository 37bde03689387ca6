// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.header;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.sip.SipServletMessage;
import org.rayo.protocol.core.Header;

/** Headers of a SIP message, read and written by the {@link HeaderPolicy}. */
public final class MessageHeaders {
  private static final System.Logger LOG = System.getLogger(MessageHeaders.class.getName());

  private MessageHeaders() {}

  /** What clients may see, in the order of the message as far as the container keeps it. */
  public static List<Header> forClients(SipServletMessage message) {
    var headers = new ArrayList<Header>();
    var names = message.getHeaderNames();
    while (names.hasNext()) {
      var name = names.next();
      if (HeaderPolicy.isForClients(name)) {
        addAll(message, name, headers);
      }
    }
    return headers;
  }

  private static void addAll(SipServletMessage message, String name, List<Header> headers) {
    var values = message.getHeaders(name);
    while (values.hasNext() && headers.size() < HeaderPolicy.MAX_HEADERS) {
      try {
        headers.add(new Header(name, HeaderPolicy.printable(values.next())));
      } catch (IllegalArgumentException e) {
        LOG.log(System.Logger.Level.DEBUG, "A received header is not passed on", e);
      }
    }
  }

  /** Adds what clients may set; a value that the container cannot parse is left out. */
  public static void add(SipServletMessage message, List<Header> headers) {
    for (var header : headers) {
      if (!HeaderPolicy.isForWire(header)) {
        LOG.log(System.Logger.Level.DEBUG, "Reserved header {0} is left out", header.name());
        continue;
      }
      try {
        message.addHeader(header.name(), header.value());
      } catch (IllegalArgumentException e) {
        LOG.log(
            System.Logger.Level.INFO,
            "Header {0} is left out of {1} of {2}: {3}",
            header.name(),
            message.getMethod(),
            message.getCallId(),
            e.getMessage());
      }
    }
  }
}
