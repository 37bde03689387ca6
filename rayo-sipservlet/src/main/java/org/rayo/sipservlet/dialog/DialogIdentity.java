// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import org.jspecify.annotations.Nullable;

/** What a dialog is known by (RFC 3261 §12). */
public record DialogIdentity(String callId, String localTag, String remoteTag) {
  /** From a message that came; null when it is not inside a dialog. */
  static @Nullable DialogIdentity of(SipServletMessage received) {
    var from = received.getFrom().getParameter("tag");
    var to = received.getTo().getParameter("tag");
    if (from == null || to == null) {
      return null;
    }
    return received instanceof SipServletRequest
        ? new DialogIdentity(received.getCallId(), to, from)
        : new DialogIdentity(received.getCallId(), from, to);
  }
}
