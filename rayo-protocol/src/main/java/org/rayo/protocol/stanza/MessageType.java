// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

/** The type attribute of a message; normal where it is absent. */
public enum MessageType {
  NORMAL,
  CHAT,
  GROUPCHAT,
  HEADLINE,
  ERROR
}
