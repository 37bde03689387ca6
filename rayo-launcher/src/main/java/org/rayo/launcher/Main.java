// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher;

import java.nio.file.FileSystemException;
import org.rayo.launcher.cluster.ClusterCommand;
import org.rayo.launcher.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Entry point of the launcher; {@code ./rayo} hands its arguments over unchanged. The exit status
 * is 2 for a wrong command line and 1 for everything else that went wrong.
 */
@Command(
    name = "./rayo",
    subcommands = {BenchCommand.class, ClusterCommand.class, DemoCommand.class, RunCommand.class},
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::explain)
        .setExecutionExceptionHandler(
            (failure, failed, _) -> {
              failed.getErr().println("rayo: " + sentence(failure));
              return failed.getCommandSpec().exitCodeOnExecutionException();
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int explain(ParameterException wrong, String[] args) {
    var command = wrong.getCommandLine();
    command.getErr().println("rayo: " + wrong.getMessage());
    command
        .getErr()
        .println(command.getCommandSpec().qualifiedName() + " --help lists the options.");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String sentence(Exception failure) {
    return switch (failure) {
      case LauncherException known -> String.valueOf(known.getMessage());
      case FileSystemException file ->
          "cannot use " + file.getFile() + ": " + file.getClass().getSimpleName();
      default -> {
        failure.printStackTrace();
        yield "unexpected: " + failure;
      }
    };
  }
}
