// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

/** Which way audio flows in a join, seen from the leg on which {@link Leg#join} is called. */
public enum JoinDirection {
  /** Both ways. */
  DUPLEX,
  /** This leg's inbound audio goes to the other leg only. */
  SEND,
  /** The other leg's inbound audio comes to this leg only. */
  RECV
}
