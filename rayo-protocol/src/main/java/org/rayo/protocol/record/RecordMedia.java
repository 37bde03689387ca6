// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.record;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentStart;

/**
 * The {@code <record/>} element: records a call or a mixer. A null duration means no limit.
 *
 * @param format a name such as {@code wav}
 * @param mix true for one channel, false for one per direction
 */
public record RecordMedia(
    String format,
    boolean startBeep,
    boolean stopBeep,
    boolean startPaused,
    @Nullable Duration maxDuration,
    @Nullable Duration initialTimeout,
    @Nullable Duration finalTimeout,
    Direction direction,
    boolean mix,
    List<Hint> hints)
    implements ComponentStart {
  public RecordMedia {
    hints = List.copyOf(hints);
  }

  /** A wav of both directions without limits. */
  public static RecordMedia wav() {
    return new RecordMedia(
        "wav", false, false, false, null, null, null, Direction.DUPLEX, false, List.of());
  }

  public RecordMedia withStartPaused(boolean paused) {
    return new RecordMedia(
        format,
        startBeep,
        stopBeep,
        paused,
        maxDuration,
        initialTimeout,
        finalTimeout,
        direction,
        mix,
        hints);
  }

  /** Seen from the caller: send is what the caller says, recv what the caller hears. */
  public enum Direction {
    DUPLEX,
    SEND,
    RECV
  }

  /** A renderer-specific wish; unknown ones are ignored, as XEP-0327 says for hints alone. */
  public record Hint(String name, String value) {}
}
