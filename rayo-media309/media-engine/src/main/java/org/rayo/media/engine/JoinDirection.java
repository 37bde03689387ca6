// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

/** Which way audio flows in a join, seen from the party on which {@link Party#join} is called. */
public enum JoinDirection {
  /** Both ways. */
  DUPLEX,
  /** From this party to the other only. */
  SEND,
  /** From the other party to this one only. */
  RECV
}
