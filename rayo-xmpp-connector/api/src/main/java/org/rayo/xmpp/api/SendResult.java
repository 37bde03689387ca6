// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.api;

/** What became of a stanza handed to {@link StanzaConnection#send}. */
public enum SendResult {
  /** Queued for the client's stream behind everything sent before. */
  SENT,
  /** No stream has this full JID bound. */
  UNKNOWN_RECIPIENT,
  /** The client does not read; its stream is being closed with {@link CloseReason#OVERFLOW}. */
  OVERFLOW
}
