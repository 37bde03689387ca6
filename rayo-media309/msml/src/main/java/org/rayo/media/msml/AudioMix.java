// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code <audiomix>}.
 *
 * @param sampleRate hertz; null for the default of 8000
 * @param loudest how many are heard at a time; null for all
 * @param speakerInterval the shortest time between two reports of active speakers; null or zero for
 *     no reports
 * @param speakerThreshold dBm0, 0 to -96; null for the default
 */
public record AudioMix(
    @Nullable String id,
    @Nullable Integer sampleRate,
    @Nullable Integer loudest,
    @Nullable Duration speakerInterval,
    @Nullable Integer speakerThreshold) {
  /** Everybody is heard, nobody is reported. */
  public static final AudioMix PLAIN = new AudioMix(null, null, null, null, null);

  public static AudioMix reporting(Duration interval) {
    return new AudioMix(null, null, null, interval, null);
  }
}
