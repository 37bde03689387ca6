// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.BaseDirectory;
import org.rayo.launcher.server.ServerHome;
import org.rayo.launcher.server.ServerOptions;
import org.rayo.launcher.server.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rayo run}: the server in the foreground until Ctrl-C. */
@Command(
    name = "run",
    description = "Runs the server in the foreground; Ctrl-C stops it cleanly.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(2);

  @Option(
      names = "--account",
      paramLabel = "NAME:PASSWORD",
      description = "XMPP account to create or to give a new password; repeatable.")
  private List<String> accounts = new ArrayList<>();

  @Option(names = "--domain", description = "XMPP domain (default: ${DEFAULT-VALUE}).")
  private String domain = "localhost";

  @Option(names = "--port-offset", description = "Added to every port (default: ${DEFAULT-VALUE}).")
  private int portOffset = 0;

  @Option(
      names = "--sip-port",
      description = "SIP over UDP and TCP, before the offset (default: ${DEFAULT-VALUE}).")
  private int sipPort = 5060;

  @Option(
      names = "--xmpp-port",
      description = "XMPP clients, before the offset (default: ${DEFAULT-VALUE}).")
  private int xmppPort = 5222;

  @Option(
      names = "--base-dir",
      description = "Where configuration, accounts, recordings and logs live (default: run).")
  private Path baseDir = Path.of(System.getProperty("rayo.root", "."), "run");

  @Option(names = "--bind", description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String bind = "127.0.0.1";

  @Option(
      names = "--allow-fetch",
      paramLabel = "CIDR",
      description =
          "Addresses from which prompts and grammars may be fetched; repeatable. Public addresses"
              + " are always allowed, loopback when bound to loopback.")
  private List<String> allowFetch = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var options =
        new ServerOptions(domain, bind, portOffset, sipPort, xmppPort, List.copyOf(allowFetch));
    var base = BaseDirectory.prepare(ServerHome.find(), baseDir.toAbsolutePath().normalize());
    var given = accounts.stream().map(Account::parse).toList();
    base.accounts().put(given);
    var hint = given.isEmpty() ? base.accounts().defaultAccount() : given.getFirst();

    try (var server = ServerProcess.start(base, options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
      server.awaitReady(BOOT_LIMIT);
      new RunHints(options, hint, base).print(System.out);
      return server.awaitEnd();
    }
  }
}
