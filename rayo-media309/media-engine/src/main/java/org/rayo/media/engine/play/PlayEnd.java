// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a player ended.
 *
 * @param position reached in the last round
 * @param error says what went wrong; only with {@link Reason#ERROR}
 */
public record PlayEnd(Reason reason, Duration position, @Nullable String error) {

  /** Why it ended. */
  public enum Reason {
    /** All rounds were played. */
    FINISHED,
    /** The request's maximum time passed. */
    MAX_TIME,
    /** {@link Player#stop} was called. */
    STOPPED,
    /** The leg was closed. */
    LEG_CLOSED,
    /** A document could not be fetched, decoded or spoken. */
    ERROR
  }
}
