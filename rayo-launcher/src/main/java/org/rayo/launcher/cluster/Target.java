// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rayo.launcher.LauncherException;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.FreePorts;

/**
 * A cluster of its own with media servers and a front, to hold calls on and to be broken. The
 * generator of calls is another process.
 */
public final class Target implements AutoCloseable {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);
  private static final int MEDIA_SERVERS = 2;

  private final ClusterProcesses cluster;
  private final Account account;
  private final Thread stop;

  private Target(ClusterProcesses cluster, Account account) {
    this.cluster = cluster;
    this.account = account;
    stop = new Thread(cluster::close, "stop-cluster");
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /**
   * Starts everything and waits until it takes calls.
   *
   * @param root of the project
   * @param directory has a folder for each process, with its logs
   */
  public static Target start(Path root, Path directory, int nodes)
      throws IOException, InterruptedException {
    var front =
        Front.program()
            .orElseThrow(
                () ->
                    new LauncherException(
                        "a failover needs Kamailio in front of the nodes"
                            + " (Debian: apt-get install kamailio kamailio-extra-modules)"));
    var layout = new ClusterLayout("localhost", FreePorts.offset(), nodes, MEDIA_SERVERS, true);
    var account = Account.random("bench");
    var target =
        new Target(ClusterProcesses.start(layout, directory, List.of(account), true), account);
    try {
      target.cluster.startMediaServers(root);
      target.cluster.startFront(front, root);
      target.cluster.awaitReady(BOOT_LIMIT);
      return target;
    } catch (IOException | InterruptedException | RuntimeException e) {
      target.close();
      throw e;
    }
  }

  /**
   * Holds calls, strikes and looks what became of them. The first node or media server is struck.
   *
   * @param samples is added to
   * @return 0 when every call survived
   */
  public int strike(Blow blow, Path samples) throws IOException, InterruptedException {
    var words = new ArrayList<String>();
    words.add("failover");
    words.addAll(blow.words());
    words.addAll(List.of("--samples", samples.toString()));
    words.addAll(where());
    words.addAll(victims());
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

  private List<String> where() {
    var layout = cluster.layout();
    var host = ClusterLayout.ADDRESS + ":";
    return List.of(
        "--sip",
        host + layout.frontPort(),
        "--xmpp",
        host + layout.node(1).xmppPortInUse(),
        "--xmpp-other",
        host + layout.node(2).xmppPortInUse(),
        "--domain",
        layout.domain(),
        "--user",
        account.name());
  }

  private List<String> victims() {
    return List.of(
        "--node-pid",
        Long.toString(cluster.node(1).pid()),
        "--media-pid",
        Long.toString(cluster.mediaServerPid(1)),
        "--links-pid",
        Long.toString(cluster.linksPid()),
        "--log",
        log(1),
        "--log-other",
        log(2));
  }

  private String log(int node) {
    return cluster.folder(node).resolve("log/server.log").toString();
  }

  /** Prints the figures of all runs as one line of JSON. */
  static int report(Path samples) throws IOException, InterruptedException {
    return generator(List.of("failover-report", "--samples", samples.toString())).start().waitFor();
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

  @Override
  public void close() {
    cluster.close();
    Runtime.getRuntime().removeShutdownHook(stop);
  }
}
