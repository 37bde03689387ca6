// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import org.rayo.protocol.xml.XmlElement;

/** Sees each Rayo stanza on its way; called on the thread that sends or delivers it. */
@FunctionalInterface
public interface StanzaTrace {
  void onStanza(Direction direction, XmlElement stanza);

  /** Seen from the client. */
  enum Direction {
    SENT,
    RECEIVED
  }
}
