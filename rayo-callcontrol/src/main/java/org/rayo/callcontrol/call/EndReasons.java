// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.protocol.core.EndReason;

/** What a SIP failure means to a client (XEP-0327 section 6.3.3.1). */
public final class EndReasons {
  private EndReasons() {}

  /**
   * Total: every number has a reason.
   *
   * @param status final response, received or made here
   */
  public static EndReason fromSip(int status) {
    return switch (status) {
      case 486, 600 -> EndReason.BUSY;
      // Forbidden, anonymity disallowed, decline, unwanted (RFC 8197), rejected (RFC 8688)
      case 403, 433, 603, 607, 608 -> EndReason.REJECTED;
      // Request timeout, temporarily unavailable, request terminated: nobody answered in time
      case 408, 480, 487 -> EndReason.TIMEOUT;
      default -> EndReason.ERROR;
    };
  }
}
