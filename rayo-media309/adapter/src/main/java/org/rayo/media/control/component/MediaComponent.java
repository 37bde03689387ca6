// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import org.rayo.protocol.core.ComponentCommand;

/**
 * A component that runs. It was started on a thread that may wait; all methods come from the queue
 * of its call, one at a time. Its one completion goes to {@link ComponentEvents}.
 */
public interface MediaComponent {
  /**
   * @throws CommandRefused when the command does not fit the component or its state
   */
  void command(ComponentCommand command) throws CommandRefused;

  /** Whether it waits for a command to go on. */
  default boolean isPaused() {
    return false;
  }

  /** Asks it to end; the completion follows. */
  void stop();

  /** Frees everything, after the completion. */
  void release();
}
