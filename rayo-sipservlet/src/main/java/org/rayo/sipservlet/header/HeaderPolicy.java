// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.header;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rayo.callcontrol.port.ReservedHeaders;
import org.rayo.protocol.core.Header;

/** Which headers pass between the wire and Rayo clients, and in what shape. */
public final class HeaderPolicy {
  /** Most headers of one message that are passed on. */
  static final int MAX_HEADERS = 100;

  /** Longest value that is passed on. */
  static final int MAX_VALUE = 4096;

  // Routing, framing and credentials concern this hop only; a client gets the rest.
  private static final Set<String> KEPT_HERE =
      Set.of(
          """
          via route record-route path max-forwards cseq content-length content-type
          content-encoding content-disposition content-language mime-version authorization
          proxy-authorization www-authenticate proxy-authenticate authentication-info
          proxy-require require rack rseq
          """
              .strip()
              .split("\\s+", -1));

  private HeaderPolicy() {}

  /** Whether a header of a received message is passed on to clients. */
  public static boolean isForClients(String name) {
    return !KEPT_HERE.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a header of a client may be put on a message. */
  public static boolean isForWire(Header header) {
    return !ReservedHeaders.isReserved(header.name());
  }

  /** Headers of a client without the reserved ones. */
  public static List<Header> forWire(List<Header> headers) {
    return headers.stream().filter(HeaderPolicy::isForWire).toList();
  }

  /** A received value as XML can carry it: control characters become question marks. */
  static String printable(String value) {
    var shortened = value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    if (shortened.codePoints().allMatch(HeaderPolicy::isXml)) {
      return shortened;
    }
    var clean = new StringBuilder(shortened.length());
    shortened.codePoints().map(c -> isXml(c) ? c : '?').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || (c >= 0x20 && c <= 0xd7ff && c != 0x7f)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
