// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;

/** Takes what clients send to the application. */
public interface Inflow {

  /**
   * A resource was bound.
   *
   * @param predecessor the stream that had the same full JID until now; the application hears of
   *     its end first
   */
  Lane open(BoundStream stream, @Nullable BoundStream predecessor);

  /** One stream's way in, which keeps its order. Methods return at once. */
  interface Lane {
    void arrived(InboundStanza stanza);

    /** Nothing arrives after this. */
    void closed(CloseReason reason);

    /** Stanzas that the application has not taken yet. */
    int waiting();
  }
}
