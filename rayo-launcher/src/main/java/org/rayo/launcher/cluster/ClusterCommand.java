// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.BaseDirectoryLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./rayo cluster}: several nodes on this machine until Ctrl-C. */
@Command(
    name = "cluster",
    description = "Runs a cluster on this machine's loopback address; Ctrl-C stops it cleanly.",
    mixinStandardHelpOptions = true)
public final class ClusterCommand implements Callable<Integer> {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--nodes", description = "Servers (default: ${DEFAULT-VALUE}).")
  private int nodes = 2;

  @Option(
      names = "--media-servers",
      description =
          "Processes that carry media, so that it outlives nodes (default: ${DEFAULT-VALUE});"
              + " 0: each node carries its own, and its calls die with it.")
  private int mediaServers = 2;

  @Option(
      names = "--account",
      paramLabel = "NAME:PASSWORD",
      description = "XMPP account on every node (default: rayo with a random password).")
  private String account = "";

  @Option(names = "--domain", description = "XMPP domain (default: ${DEFAULT-VALUE}).")
  private String domain = "localhost";

  @Option(
      names = "--port-offset",
      description =
          "Added to every port; each node adds a hundred more (default: ${DEFAULT-VALUE}).")
  private int portOffset = 0;

  @Option(
      names = "--base-dir",
      description = "Has a folder for each node (default: target/cluster).")
  private Path baseDir = Path.of(System.getProperty("rayo.root", "."), "target/cluster");

  @Option(names = "--no-front", description = "Start no Kamailio, even when there is one.")
  private boolean noFront;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var layout = checked(() -> new ClusterLayout(domain, portOffset, nodes, mediaServers));
    var user = account.isEmpty() ? Account.random("rayo") : checked(() -> Account.parse(account));
    var directory = baseDir.toAbsolutePath().normalize();
    try (var _ = BaseDirectoryLock.take(directory)) {
      return run(layout, user, directory);
    }
  }

  private int run(ClusterLayout layout, Account user, Path directory)
      throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("rayo.root", ".")).toAbsolutePath().normalize();
    var program = noFront ? null : Front.program().orElse(null);
    try (var cluster = ClusterProcesses.start(layout, directory, List.of(user), program != null)) {
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-cluster"));
      cluster.startMediaServers(root);
      if (program != null) {
        cluster.startFront(program, root);
      }
      cluster.awaitReady(BOOT_LIMIT);
      new ClusterHints(layout, user, directory, program != null).print(System.out);
      cluster.awaitEnd();
      return 0;
    }
  }

  private <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
