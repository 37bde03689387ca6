// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.failover;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.rayo.bench.BenchOptions;

/**
 * What is done to the cluster.
 *
 * @param command that does it; empty for nothing
 * @param patience until calls that were not touched are looked at
 */
record Fault(String name, List<String> command, Duration patience) {

  static Fault of(BenchOptions options) {
    var name = options.text("--fault", "kill");
    return switch (name) {
      // For the figures of the harness itself.
      case "none" -> new Fault(name, List.of(), Duration.ofSeconds(2));
      case "kill" -> signal(name, "KILL", options.number("--node-pid"), 8);
      case "hang" -> signal(name, "STOP", options.number("--node-pid"), 12);
      case "media-kill" -> signal(name, "KILL", options.number("--media-pid"), 8);
      default -> throw new IllegalArgumentException("--fault is kill, hang, media-kill or none");
    };
  }

  private static Fault signal(String name, String signal, int process, int seconds) {
    return new Fault(
        name,
        List.of("kill", "-" + signal, Integer.toString(process)),
        Duration.ofSeconds(seconds));
  }

  /** Does it; returns the moment, in nanoseconds of the monotonic clock. */
  long strike() throws IOException, InterruptedException {
    var moment = System.nanoTime();
    if (!command.isEmpty()) {
      var status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + status);
      }
    }
    return moment;
  }
}
