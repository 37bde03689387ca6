// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

/** Why a call ended (XEP-0327 end reason); the element name is the lower-case name with hyphens. */
public enum EndReason {
  /** The other party hung up. */
  HUNGUP,
  /** A hangup command. */
  HANGUP_COMMAND,
  /** No answer in time. */
  TIMEOUT,
  BUSY,
  REJECTED,
  ERROR
}
