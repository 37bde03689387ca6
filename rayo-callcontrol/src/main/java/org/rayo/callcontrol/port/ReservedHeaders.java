// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.Locale;
import java.util.Set;

/**
 * SIP headers that carry the dialog, the route, the body, the extensions or the credentials of a
 * message. No client may set them: the signalling side drops them, so call control refuses a
 * command that has one (XEP-0327: an instruction must not be ignored silently).
 */
public final class ReservedHeaders {
  // Long and compact names of RFC 3261 §20, RFC 3262, RFC 3265, RFC 3515, RFC 3891, RFC 4028.
  private static final Set<String> NAMES =
      Set.of(
          """
          via v from f to t call-id i cseq contact m max-forwards route record-route path
          service-route content-length l content-type c content-encoding e
          content-disposition content-language mime-version require proxy-require
          supported k unsupported allow allow-events u event o subscription-state rack
          rseq session-expires x min-se authorization proxy-authorization www-authenticate
          proxy-authenticate authentication-info replaces refer-to r referred-by b join
          timestamp expires min-expires identity y
          """
              .strip()
              .split("\\s+", -1));

  private ReservedHeaders() {}

  /**
   * @param name in any case
   */
  public static boolean isReserved(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
