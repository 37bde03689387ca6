// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as attributes. */
final class Millis {
  private Millis() {}

  /** Null stays null: an absent timeout means no limit. */
  static @Nullable Long of(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  /** Leaves out the default. */
  static @Nullable Long unlessZero(Duration duration) {
    return duration.isZero() ? null : duration.toMillis();
  }
}
