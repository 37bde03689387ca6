// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher;

import org.rayo.launcher.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the launcher; {@code ./rayo} hands its arguments over unchanged. */
@Command(
    name = "./rayo",
    subcommands = {BenchCommand.class, DemoCommand.class, RunCommand.class},
    mixinStandardHelpOptions = true)
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var commandLine = new CommandLine(new Main());
    commandLine.setExecutionExceptionHandler(
        (failure, failed, _) -> {
          var problem = failure instanceof LauncherException ? failure.getMessage() : failure;
          failed.getErr().println("rayo: " + problem);
          if (!(failure instanceof LauncherException)) {
            failure.printStackTrace(failed.getErr());
          }
          return 1;
        });
    System.exit(commandLine.execute(args));
  }
}
