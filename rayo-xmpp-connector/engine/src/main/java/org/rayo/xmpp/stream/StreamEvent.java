// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import org.rayo.protocol.xml.XmlElement;

/** What a client has said on its stream. */
sealed interface StreamEvent {
  /** The stream, or after a restart the new stream, begins. */
  record Opened(StreamHeader header) implements StreamEvent {}

  /** A complete child of the stream. */
  record Received(XmlElement element) implements StreamEvent {}

  /** The client ended the stream. */
  record Closed() implements StreamEvent {}
}
