// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import org.jspecify.annotations.Nullable;

/**
 * {@code <stream>} of a join.
 *
 * @param direction null for both
 * @param clampDtmf keys are taken out
 */
public record Stream(
    Media media,
    @Nullable Direction direction,
    boolean preferred,
    @Nullable Gain gain,
    boolean clampDtmf) {
  /** What flows. */
  public enum Media {
    AUDIO,
    VIDEO
  }

  /** Seen from {@code id1}. */
  public enum Direction {
    FROM_ID1,
    TO_ID1
  }

  public static Stream audio(@Nullable Direction direction) {
    return new Stream(Media.AUDIO, direction, false, null, false);
  }
}
