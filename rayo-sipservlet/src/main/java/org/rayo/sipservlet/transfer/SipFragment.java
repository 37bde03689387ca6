// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The status line that a NOTIFY of a REFER carries (RFC 3515 §2.4.5). */
final class SipFragment {
  static final String TYPE = "message/sipfrag;version=2.0";

  private static final Pattern STATUS = Pattern.compile("SIP/2\\.0 ([1-6]\\d\\d)(?!\\d)");
  private static final Map<Integer, String> PHRASES =
      Map.of(
          100, "Trying",
          180, "Ringing",
          183, "Session Progress",
          200, "OK",
          404, "Not Found",
          408, "Request Timeout",
          480, "Temporarily Unavailable",
          486, "Busy Here",
          503, "Service Unavailable",
          603, "Decline");

  private SipFragment() {}

  /** 0 when there is no status line. */
  static int statusIn(byte @Nullable [] body) {
    if (body == null || body.length > 16_384) {
      return 0;
    }
    var text = new String(body, StandardCharsets.US_ASCII);
    var found = STATUS.matcher(text);
    return found.lookingAt() ? Integer.parseInt(found.group(1)) : 0;
  }

  static String of(int status) {
    return "SIP/2.0 " + status + " " + PHRASES.getOrDefault(status, "Status") + "\r\n";
  }
}
