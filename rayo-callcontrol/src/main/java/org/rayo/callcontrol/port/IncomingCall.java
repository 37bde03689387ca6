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
 * @param reliableProvisional whether the caller takes 183 reliably (100rel, RFC 3262)
 * @param replaces the call of this server that this one shall take the place of (RFC 3891); null
 *     when it is an ordinary one
 */
public record IncomingCall(
    CallId call,
    String to,
    String from,
    String sipCallId,
    List<Header> headers,
    @Nullable SessionDescription offer,
    boolean reliableProvisional,
    @Nullable CallId replaces) {
  public IncomingCall {
    headers = List.copyOf(headers);
  }
}
