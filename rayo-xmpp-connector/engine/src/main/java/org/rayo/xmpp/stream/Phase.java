// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.CloseReason;

/**
 * How far a stream has come: {@link AuthenticationPhase}, {@link BindingPhase}, {@link BoundPhase}.
 * Called on the event loop only.
 */
sealed interface Phase permits AuthenticationPhase, BindingPhase, BoundPhase {

  /** What the server offers after a stream header (RFC 6120 section 4.3.2). */
  XmlElement features() throws StreamViolation;

  void received(XmlElement element) throws StreamViolation;

  /** The stream is over; called once, on the last phase. */
  void ended(CloseReason reason);
}
