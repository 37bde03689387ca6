// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.sip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.media.sip.SipCall;

/** SIP dialogs by our tags. What comes in one right after our 200 waits until it is known here. */
final class Lines {
  private static final long PATIENCE = 5;

  private final Map<String, CompletableFuture<Line>> lines = new ConcurrentHashMap<>();

  /** Its 200 is about to be sent. */
  void expect(String tag) {
    lines.put(tag, new CompletableFuture<>());
  }

  void put(String tag, Line line) {
    lines.computeIfAbsent(tag, _ -> new CompletableFuture<>()).complete(line);
  }

  void forget(String tag) {
    var line = lines.remove(tag);
    if (line != null) {
      line.cancel(false);
    }
  }

  void remove(Line line) {
    lines.remove(line.call().dialog().localTag());
  }

  /** Null when there is none; may wait for a moment. */
  @Nullable Line find(SipCall call) {
    var line = lines.get(call.dialog().localTag());
    return line == null
        ? null
        : line.orTimeout(PATIENCE, TimeUnit.SECONDS).exceptionally(_ -> null).join();
  }

  List<Line> all() {
    return lines.values().stream()
        .filter(CompletableFuture::isDone)
        .map(line -> line.exceptionally(_ -> null).join())
        .filter(Objects::nonNull)
        .toList();
  }
}
