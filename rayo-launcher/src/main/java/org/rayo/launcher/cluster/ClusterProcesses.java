// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.BaseDirectory;
import org.rayo.launcher.server.ServerHome;
import org.rayo.launcher.server.ServerProcess;
import org.rayo.launcher.server.UsedPorts;

/**
 * The nodes of a cluster and what stands beside them. {@link #close} may be called from any thread
 * and more than once.
 */
public final class ClusterProcesses implements AutoCloseable {
  private final ClusterLayout layout;
  private final Path directory;
  private final List<ServerProcess> nodes = new ArrayList<>();
  private final List<Start> starts = new ArrayList<>();
  private final List<Helper> mediaServers = new ArrayList<>();

  private @Nullable Helper links;

  /** Stopped together with the nodes, before them. */
  private final List<AutoCloseable> others = new ArrayList<>();

  /** Starts a node as it was started first. */
  @FunctionalInterface
  private interface Start {
    ServerProcess start() throws IOException;
  }

  private ClusterProcesses(ClusterLayout layout, Path directory) {
    this.layout = layout;
    this.directory = directory;
  }

  /**
   * Starts the nodes, one after the other without waiting for any.
   *
   * @param directory has one folder for each node
   * @param accounts are on every node
   * @param front whether {@link #startFront} follows
   */
  public static ClusterProcesses start(
      ClusterLayout layout, Path directory, List<Account> accounts, boolean front)
      throws IOException {
    for (int number = 1; number <= layout.nodes(); number++) {
      UsedPorts.require(layout.node(number));
    }
    var cluster = new ClusterProcesses(layout, directory);
    var secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    var password = HexFormat.of().formatHex(secret);
    try {
      cluster.startLinks();
      for (int number = 1; number <= layout.nodes(); number++) {
        var base = BaseDirectory.prepare(ServerHome.find(), cluster.folder(number));
        base.accounts().put(accounts);
        var options = layout.node(number);
        var role = layout.role(number, password, front, MediaServers.recordings(directory));
        cluster.starts.add(() -> ServerProcess.start(base, options, role));
        cluster.nodes.add(cluster.starts.getLast().start());
      }
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
    return cluster;
  }

  private void startLinks() throws IOException {
    if (!layout.linked()) {
      return;
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(NodeLinks.class.getName());
    command.addAll(layout.links());
    var process = Helper.start("node links", directory.resolve("links.log"), command);
    links = process;
    others.add(process);
  }

  /** The process that the nodes talk through; only where the layout says so. */
  long linksPid() {
    return Objects.requireNonNull(links, "the nodes are not linked").pid();
  }

  /** Stops a node, then starts it again without waiting until it is ready. */
  public void restart(int number) throws IOException {
    node(number).close();
    nodes.set(number - 1, starts.get(number - 1).start());
  }

  /** Configuration, data and logs of a node. */
  public Path folder(int number) {
    return directory.resolve(ClusterLayout.name(number));
  }

  /** Starts the media servers of the layout; all or none. */
  public void startMediaServers(Path root) throws IOException, InterruptedException {
    mediaServers.addAll(MediaServers.start(root, directory, layout));
    others.addAll(mediaServers);
  }

  void startFront(Path program, Path root) throws IOException, InterruptedException {
    others.add(Front.start(program, root, directory.resolve("front"), layout));
  }

  /** The process of a media server, counted from 1. */
  long mediaServerPid(int number) {
    return mediaServers.get(number - 1).pid();
  }

  /** Waits until every node takes calls. */
  public void awaitReady(Duration limit) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    for (var node : nodes) {
      node.awaitReady(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }
  }

  /** One node, counted from 1. */
  public ServerProcess node(int number) {
    return nodes.get(number - 1);
  }

  public ClusterLayout layout() {
    return layout;
  }

  /** Waits for the end of all nodes. */
  public void awaitEnd() throws InterruptedException {
    for (var node : nodes) {
      node.awaitEnd();
    }
  }

  /** Stops everything at the same time and waits for it. */
  @Override
  public void close() {
    var stops = new ArrayList<Thread>();
    for (var helper : others) {
      stops.add(Thread.startVirtualThread(() -> stop(helper)));
    }
    for (var node : nodes) {
      stops.add(Thread.startVirtualThread(node::close));
    }
    try {
      for (var stop : stops) {
        stop.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(AutoCloseable helper) {
    try {
      helper.close();
    } catch (Exception e) { // AutoCloseable declares no less
      System.err.println("rayo: " + e.getMessage());
    }
  }
}
