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
import org.rayo.launcher.server.BaseDirectoryLock;
import org.rayo.launcher.server.ServerHome;
import org.rayo.launcher.server.ServerOptions;
import org.rayo.launcher.server.ServerProcess;
import org.rayo.launcher.server.UsedPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./rayo run}: the server in the foreground until Ctrl-C. */
@Command(
    name = "run",
    description = "Runs the server in the foreground; Ctrl-C stops it cleanly.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(2);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--account",
      converter = AccountConverter.class,
      paramLabel = "NAME:PASSWORD",
      description = "XMPP account to create or to give a new password; repeatable.")
  private List<Account> accounts = new ArrayList<>();

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
    var options = options();
    var directory = baseDir.toAbsolutePath().normalize();
    try (var _ = BaseDirectoryLock.take(directory)) {
      UsedPorts.require(options);
      return serve(options, BaseDirectory.prepare(ServerHome.find(), directory));
    }
  }

  private ServerOptions options() {
    try {
      return new ServerOptions(
          domain, bind, portOffset, sipPort, xmppPort, List.copyOf(allowFetch));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private int serve(ServerOptions options, BaseDirectory base)
      throws IOException, InterruptedException {
    base.accounts().put(accounts);
    var hint = accounts.isEmpty() ? base.accounts().defaultAccount() : accounts.getFirst();
    try (var server = ServerProcess.start(base, options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
      server.awaitReady(BOOT_LIMIT);
      new RunHints(options, hint, base).print(System.out);
      return server.awaitEnd();
    }
  }

  /** Picocli puts the name of the option before the message. */
  private static final class AccountConverter implements ITypeConverter<Account> {
    @Override
    public Account convert(String text) {
      try {
        return Account.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
