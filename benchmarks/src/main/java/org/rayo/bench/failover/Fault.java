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
 * @param signal to the victim; empty for nothing
 * @param healsAfter until the victim goes on; zero for never
 * @param patience until calls that were not touched are looked at
 */
record Fault(String name, String signal, int victim, Duration healsAfter, Duration patience) {
  /** Longer than the others take to miss a node, and than a cut takes to be seen. */
  private static final Duration ASLEEP = Duration.ofSeconds(10);

  static Fault of(BenchOptions options) {
    var name = options.text("--fault", "kill");
    return switch (name) {
      // For the figures of the harness itself.
      case "none" -> new Fault(name, "", 0, Duration.ZERO, Duration.ofSeconds(2));
      case "kill" -> kill(name, options.number("--node-pid"));
      case "media-kill" -> kill(name, options.number("--media-pid"));
      case "shutdown" ->
          new Fault(
              name, "TERM", options.number("--node-pid"), Duration.ZERO, Duration.ofSeconds(12));
      case "hang" -> stop(name, options.number("--node-pid"));
      case "partition" -> stop(name, options.number("--links-pid"));
      default ->
          throw new IllegalArgumentException(
              "--fault is kill, hang, partition, shutdown, media-kill or none");
    };
  }

  private static Fault kill(String name, int victim) {
    return new Fault(name, "KILL", victim, Duration.ZERO, Duration.ofSeconds(8));
  }

  private static Fault stop(String name, int victim) {
    return new Fault(name, "STOP", victim, ASLEEP, ASLEEP.plusSeconds(8));
  }

  boolean heals() {
    return healsAfter.isPositive();
  }

  /** Does it; returns the moment, in nanoseconds of the monotonic clock. */
  long strike() throws IOException, InterruptedException {
    var moment = System.nanoTime();
    send(signal);
    return moment;
  }

  /** Lets the victim go on. */
  void heal() throws IOException, InterruptedException {
    send(heals() ? "CONT" : "");
  }

  private void send(String what) throws IOException, InterruptedException {
    if (what.isEmpty()) {
      return;
    }
    var command = List.of("kill", "-" + what, Integer.toString(victim));
    var status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + status);
    }
  }
}
