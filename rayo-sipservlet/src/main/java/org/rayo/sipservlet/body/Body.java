// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.body;

import java.util.List;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.Header;

/** What the body of a SIP message means to us. */
public sealed interface Body {
  /** There is none, or one that we may ignore (RFC 3261 §20.11). */
  record None() implements Body {}

  record Description(SessionDescription sdp) implements Body {}

  /** The request must be refused so. */
  record Refused(int status, String text, List<Header> headers) implements Body {}
}
