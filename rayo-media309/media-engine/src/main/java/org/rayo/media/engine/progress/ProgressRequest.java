// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException.InvalidDocument;

/**
 * What to listen for.
 *
 * @param watches one for each kind
 * @param initialTimeout until the first signal; null = wait for ever
 */
public record ProgressRequest(List<SignalWatch> watches, @Nullable Duration initialTimeout) {

  /**
   * @throws InvalidDocument when there is none, or a kind is there twice
   */
  public ProgressRequest {
    watches = List.copyOf(watches);
    if (watches.isEmpty()) {
      throw new InvalidDocument("Missing grammar");
    }
    var seen = EnumSet.noneOf(SignalKind.class);
    for (var watch : watches) {
      if (!seen.add(watch.kind())) {
        throw new InvalidDocument(watch.kind().uri() + " is asked for twice");
      }
    }
  }

  /** Null for a kind that was not asked for. */
  @Nullable SignalWatch watch(SignalKind kind) {
    return watches.stream().filter(watch -> watch.kind() == kind).findFirst().orElse(null);
  }
}
