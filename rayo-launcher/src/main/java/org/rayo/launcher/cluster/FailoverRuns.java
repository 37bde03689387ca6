// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rayo.launcher.LauncherException;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.FreePorts;

/** {@code bench failover}: a fresh cluster for each run, calls of all kinds, and a fault. */
public final class FailoverRuns {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);
  private static final int NODES = 2;
  private static final int MEDIA_SERVERS = 2;

  private FailoverRuns() {}

  /**
   * Prints the figures of all runs as the last line.
   *
   * @param fault kill, hang, media-kill or none
   * @return exit status of the last generator that failed, or 0
   */
  public static int of(int calls, int runs, String fault) throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("rayo.root", ".")).toAbsolutePath().normalize();
    var samples = root.resolve("target/bench/failover.samples");
    Files.createDirectories(samples.getParent());
    Files.deleteIfExists(samples);
    var front =
        Front.program()
            .orElseThrow(
                () ->
                    new LauncherException(
                        "bench failover needs Kamailio in front of the nodes"
                            + " (Debian: apt-get install kamailio kamailio-extra-modules)"));
    int status = 0;
    for (int run = 1; run <= runs; run++) {
      System.err.printf("run %d of %d%n", run, runs);
      int ended = once(root, front, calls, fault, samples);
      status = ended == 0 ? status : ended;
    }
    var report = generator(List.of("failover-report", "--samples", samples.toString()));
    int printed = report.start().waitFor();
    return status == 0 ? printed : status;
  }

  private static int once(Path root, Path front, int calls, String fault, Path samples)
      throws IOException, InterruptedException {
    var layout = new ClusterLayout("localhost", FreePorts.offset(), NODES, MEDIA_SERVERS);
    var account = Account.random("bench");
    var directory = root.resolve("target/bench/cluster");
    var cluster = ClusterProcesses.start(layout, directory, List.of(account), true);
    var stop = new Thread(cluster::close, "stop-cluster");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      cluster.startMediaServers(root);
      cluster.startFront(front, root);
      cluster.awaitReady(BOOT_LIMIT);
      return strike(words(layout, cluster, account, calls, fault, samples), account);
    } finally {
      cluster.close();
      Runtime.getRuntime().removeShutdownHook(stop);
    }
  }

  private static int strike(List<String> words, Account account)
      throws IOException, InterruptedException {
    var builder = generator(words);
    // Not on the command line, which every user of the machine can read.
    builder.environment().put("RAYO_BENCH_PASSWORD", account.password());
    var generator = builder.start();
    try {
      return generator.waitFor();
    } finally {
      generator.destroy();
    }
  }

  private static List<String> words(
      ClusterLayout layout,
      ClusterProcesses cluster,
      Account account,
      int calls,
      String fault,
      Path samples) {
    var host = ClusterLayout.ADDRESS + ":";
    return List.of(
        "failover",
        "--calls",
        Integer.toString(calls),
        "--fault",
        fault,
        "--samples",
        samples.toString(),
        "--sip",
        host + layout.frontPort(),
        "--xmpp",
        host + layout.node(1).xmppPortInUse(),
        "--xmpp-other",
        host + layout.node(2).xmppPortInUse(),
        "--domain",
        layout.domain(),
        "--user",
        account.name(),
        "--node-pid",
        Long.toString(cluster.node(1).pid()),
        "--media-pid",
        Long.toString(cluster.mediaServerPid(1)));
  }

  private static ProcessBuilder generator(List<String> words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:+UseZGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.rayo.bench.Bench");
    command.addAll(words);
    return new ProcessBuilder(command).inheritIO();
  }
}
