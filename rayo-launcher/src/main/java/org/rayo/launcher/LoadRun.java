// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.BaseDirectory;
import org.rayo.launcher.server.FreePorts;
import org.rayo.launcher.server.ServerHome;
import org.rayo.launcher.server.ServerOptions;
import org.rayo.launcher.server.ServerProcess;

/**
 * A server under load. The generator is a process of its own too, so that the figures of the
 * server's process are the server's.
 */
final class LoadRun {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(2);

  private LoadRun() {}

  /**
   * Starts the server, puts the load on it and stops it.
   *
   * @param load the words of the generator's command line that say what to do
   * @return the generator's exit status
   */
  static int of(List<String> load, boolean json) throws IOException, InterruptedException {
    var folder = Path.of(System.getProperty("rayo.root", "."), "target/bench/server");
    var options = ServerOptions.onLoopback(FreePorts.offset());
    var base = BaseDirectory.prepare(ServerHome.find(), folder.toAbsolutePath().normalize());
    var account = Account.random("bench");
    base.accounts().put(List.of(account));
    try (var server = ServerProcess.start(base, options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
      server.awaitReady(BOOT_LIMIT);
      return generate(load, json, server, options, account);
    }
  }

  private static int generate(
      List<String> load, boolean json, ServerProcess server, ServerOptions options, Account account)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    // Few and short collections: a pause of the generator would be measured as the server's.
    command.addAll(List.of("-Xms640m", "-Xmx640m", "-Xmn480m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.rayo.bench.Bench");
    command.addAll(load);
    command.addAll(List.of("--sip", "127.0.0.1:" + options.sipPortInUse()));
    command.addAll(List.of("--xmpp", "127.0.0.1:" + options.xmppPortInUse()));
    command.addAll(List.of("--domain", options.domain()));
    command.addAll(List.of("--user", account.name()));
    command.addAll(List.of("--server-pid", Long.toString(server.pid())));
    if (json) {
      command.add("--json");
    }
    var builder = new ProcessBuilder(command).inheritIO();
    // Not on the command line, which every user of the machine can read.
    builder.environment().put("RAYO_BENCH_PASSWORD", account.password());
    var generator = builder.start();
    try {
      return generator.waitFor();
    } finally {
      generator.destroy();
    }
  }
}
