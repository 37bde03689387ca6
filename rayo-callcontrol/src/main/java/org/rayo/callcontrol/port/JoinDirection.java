// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/** Which way media flows in a join, seen from its first party (XEP-0327 section 6.4). */
public enum JoinDirection {
  DUPLEX,
  /** From the first party to the second. */
  SEND,
  /** From the second party to the first. */
  RECV;

  /** The same join, seen from the other party. */
  public JoinDirection mirrored() {
    return switch (this) {
      case DUPLEX -> DUPLEX;
      case SEND -> RECV;
      case RECV -> SEND;
    };
  }
}
