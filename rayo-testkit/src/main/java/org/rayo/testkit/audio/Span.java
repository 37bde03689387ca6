// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.audio;

import java.time.Duration;
import java.util.List;

/** A stretch of audio, from its first to behind its last instant. */
public record Span(Duration start, Duration end) {
  public Duration length() {
    return end.minus(start);
  }

  /** The time in all of them together. */
  public static Duration total(List<Span> spans) {
    return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }
}
