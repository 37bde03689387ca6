// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

/** Why a client's stream ended. */
public enum CloseReason {
  /** The client ended the stream. */
  CLIENT_CLOSED,
  /** The TCP connection broke or was closed without an end of stream. */
  CONNECTION_LOST,
  /** A ping was not answered in time. */
  UNRESPONSIVE,
  /** The same account bound the same resource on another stream. */
  REPLACED,
  /** The client broke a rule; it was told by a stream error. */
  STREAM_ERROR,
  /** The client did not read what was sent to it and its queue overflowed. */
  OVERFLOW,
  /** The connector stopped. */
  SHUTDOWN
}
