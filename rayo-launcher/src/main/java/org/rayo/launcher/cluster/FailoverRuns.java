// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bench failover}: a fresh cluster for each run, calls of all kinds, and a fault. */
public final class FailoverRuns {
  private static final int NODES = 2;

  private FailoverRuns() {}

  /**
   * Prints the figures of all runs as the last line.
   *
   * @param blow what is done to each cluster
   * @return exit status of the last generator that failed, or 0
   */
  public static int of(Blow blow, int runs) throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("rayo.root", ".")).toAbsolutePath().normalize();
    var samples = root.resolve("target/bench/failover.samples");
    Files.createDirectories(samples.getParent());
    Files.deleteIfExists(samples);
    int status = 0;
    for (int run = 1; run <= runs; run++) {
      System.err.printf("run %d of %d%n", run, runs);
      int ended;
      try (var target = Target.start(root, root.resolve("target/bench/cluster"), NODES)) {
        ended = target.strike(blow, samples);
      }
      status = ended == 0 ? status : ended;
    }
    int printed = Target.report(samples);
    return status == 0 ? printed : status;
  }
}
