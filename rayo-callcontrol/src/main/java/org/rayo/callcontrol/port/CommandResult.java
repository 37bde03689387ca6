// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;

/** The one reply to a command; it goes out before the events that the command causes. */
public sealed interface CommandResult {
  /** An empty result. */
  record Done() implements CommandResult {}

  /** A result with a ref. */
  record Created(Ref ref) implements CommandResult {}

  /** An error. */
  record Refused(StanzaError error) implements CommandResult {}
}
