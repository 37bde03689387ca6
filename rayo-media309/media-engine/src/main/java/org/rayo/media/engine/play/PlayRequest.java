// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.play;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to play, XEP-0327 §6.3 (output). All sources make one list, played in order; the list is
 * what is repeated, sought in and offset.
 *
 * @param startOffset skipped at the beginning of the first round; an offset past the end finishes
 *     at once
 * @param startPaused waits for {@link Player#resume}
 * @param repeatInterval silence between rounds
 * @param repeatTimes rounds; 0 = until stopped
 * @param maxTime ends the whole, repeats and intervals included; time spent paused does not count.
 *     Null = no limit
 * @param voice a name of the synthesiser's voices; null = its default
 */
public record PlayRequest(
    List<PlaySource> sources,
    Duration startOffset,
    boolean startPaused,
    Duration repeatInterval,
    int repeatTimes,
    @Nullable Duration maxTime,
    @Nullable String voice) {

  public PlayRequest {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("Nothing to play");
    }
    if (startOffset.isNegative()
        || repeatInterval.isNegative()
        || repeatTimes < 0
        || (maxTime != null && maxTime.isNegative())) {
      throw new IllegalArgumentException(
          "start-offset, repeat-interval, repeat-times and max-time must not be negative");
    }
  }

  /** Once, from the beginning, at once. */
  public static PlayRequest of(PlaySource... sources) {
    return new PlayRequest(List.of(sources), Duration.ZERO, false, Duration.ZERO, 1, null, null);
  }

  public PlayRequest withStartOffset(Duration offset) {
    return new PlayRequest(
        sources, offset, startPaused, repeatInterval, repeatTimes, maxTime, voice);
  }

  public PlayRequest withStartPaused(boolean paused) {
    return new PlayRequest(
        sources, startOffset, paused, repeatInterval, repeatTimes, maxTime, voice);
  }

  public PlayRequest withRepeat(int times, Duration interval) {
    return new PlayRequest(sources, startOffset, startPaused, interval, times, maxTime, voice);
  }

  public PlayRequest withMaxTime(@Nullable Duration time) {
    return new PlayRequest(
        sources, startOffset, startPaused, repeatInterval, repeatTimes, time, voice);
  }

  public PlayRequest withVoice(@Nullable String name) {
    return new PlayRequest(
        sources, startOffset, startPaused, repeatInterval, repeatTimes, maxTime, name);
  }
}
