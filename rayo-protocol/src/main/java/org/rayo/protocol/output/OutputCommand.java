// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.output;

import java.time.Duration;
import org.rayo.protocol.core.ComponentCommand;

/** A command to a running output. */
public sealed interface OutputCommand extends ComponentCommand {
  /** Holds the position. */
  record Pause() implements OutputCommand {}

  /** Goes on from where it was paused. */
  record Resume() implements OutputCommand {}

  /** One documented step faster. */
  record SpeedUp() implements OutputCommand {}

  /** One documented step slower. */
  record SpeedDown() implements OutputCommand {}

  /** One documented step louder. */
  record VolumeUp() implements OutputCommand {}

  /** One documented step quieter. */
  record VolumeDown() implements OutputCommand {}

  /** Moves the position; clamped at the start and the end. */
  record Seek(boolean forward, Duration amount) implements OutputCommand {}
}
