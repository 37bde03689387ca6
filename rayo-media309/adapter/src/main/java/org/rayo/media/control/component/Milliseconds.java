// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import java.time.Duration;

/** Durations as JSR-309 wants them. */
public final class Milliseconds {
  private Milliseconds() {}

  /** The longest time that fits when it is longer: 24 days. */
  public static Integer of(Duration duration) {
    return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
  }
}
