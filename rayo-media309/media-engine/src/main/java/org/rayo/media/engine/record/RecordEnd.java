// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.record;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a recording ended.
 *
 * @param file the finished file; with {@link Reason#ERROR} it may be partial or absent
 * @param duration of the audio in the file
 * @param size of the file in bytes
 * @param error says what went wrong; only with {@link Reason#ERROR}
 */
public record RecordEnd(
    Reason reason, Path file, Duration duration, long size, @Nullable String error) {

  /** Why it ended. */
  public enum Reason {
    STOPPED,
    MAX_DURATION,
    INITIAL_TIMEOUT,
    FINAL_TIMEOUT,
    LEG_CLOSED,
    /** The file could not be written: disk full or too slow. */
    ERROR
  }
}
