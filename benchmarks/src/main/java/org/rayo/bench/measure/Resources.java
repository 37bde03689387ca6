// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.measure;

import java.io.IOException;
import java.util.Locale;

/**
 * What the server holds while nothing goes on.
 *
 * @param heapMegabytes after a full collection
 */
public record Resources(double heapMegabytes, int threads, int descriptors) {
  /** Collects the server's garbage, which stops it for a moment. */
  public static Resources of(ServerProcess server) throws IOException, InterruptedException {
    return new Resources(
        server.liveHeapKilobytes() / 1024.0, server.threads(), server.descriptors());
  }

  /** Members of a JSON object, the names ending in an underscore and {@code when}. */
  public String toJson(String when) {
    return String.format(
        Locale.ROOT,
        "\"heap_mb_%1$s\":%2$.1f,\"threads_%1$s\":%3$d,\"fds_%1$s\":%4$d",
        when,
        heapMegabytes,
        threads,
        descriptors);
  }
}
