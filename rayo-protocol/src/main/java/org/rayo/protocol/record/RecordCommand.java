// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.record;

import org.rayo.protocol.core.ComponentCommand;

/** A command to a running recording. */
public sealed interface RecordCommand extends ComponentCommand {
  /** Stops writing; the time does not count. */
  record Pause() implements RecordCommand {}

  /** Goes on in the same file. */
  record Resume() implements RecordCommand {}
}
