// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.nio.file.Path;
import java.time.Duration;

/** Controls one running recording. A method returns false when it changes nothing. */
public interface Recording {

  /**
   * Where the file will be once the recording has ended; until then it has a temporary name beside
   * it.
   */
  Path file();

  /** Leaves out what comes until {@link #resume}. False when already paused. */
  boolean pause();

  /** False when not paused. */
  boolean resume();

  boolean isPaused();

  /**
   * Ends with {@link RecordEnd.Reason#STOPPED}. False when ended before; the listener hears of one
   * end only.
   */
  boolean stop();

  /**
   * Ends with {@link RecordEnd.Reason#STOPPED} and leaves no file. False when that cannot be had
   * here: then it is to be stopped, and the file deleted.
   */
  default boolean cancel() {
    return false;
  }

  /** Recorded so far, pauses not counted. */
  Duration duration();
}
