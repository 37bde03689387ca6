// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.Header;

/**
 * A new inbound SIP dialog.
 *
 * @param call the id that the signalling side chose and uses from now on
 * @param to request URI as the caller sent it
 * @param from URI of the From header
 * @param sipCallId for logs
 * @param headers the headers of the INVITE that clients may see
 * @param offer null for an INVITE without a body (late offer)
 */
public record IncomingCall(
    CallId call,
    String to,
    String from,
    String sipCallId,
    List<Header> headers,
    @Nullable SessionDescription offer) {
  public IncomingCall {
    headers = List.copyOf(headers);
  }
}
