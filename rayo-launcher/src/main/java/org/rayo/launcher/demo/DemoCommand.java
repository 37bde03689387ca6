// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.BaseDirectory;
import org.rayo.launcher.server.FreePorts;
import org.rayo.launcher.server.ServerHome;
import org.rayo.launcher.server.ServerOptions;
import org.rayo.launcher.server.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rayo demo}. */
@Command(
    name = "demo",
    description = "Shows the main job: a server, an example application and a real call to it.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(2);

  @Option(names = "--json", description = "Prints one JSON object as the last line.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Path.of(System.getProperty("rayo.root", "."), "target/demo").toAbsolutePath();
    Files.createDirectories(folder);
    var options = ServerOptions.onLoopback(FreePorts.offset());
    var base = BaseDirectory.prepare(ServerHome.find(), folder.resolve("server").normalize());
    var account = Account.random("demo");
    base.accounts().put(List.of(account));

    var ladder = new Ladder(System.out);
    ladder.note("starting the server");
    try (var server = ServerProcess.start(base, options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
      server.awaitReady(BOOT_LIMIT);
      ladder.note("the server is ready");
      var result = new Demo(options, account, folder.normalize(), ladder).run();
      report(result, folder.normalize());
      return result.isComplete(Caller.DIGITS) ? 0 : 1;
    }
  }

  private void report(DemoResult result, Path folder) {
    System.out.printf(
        """

        The caller heard speech: %s, the melody: %s. The application understood "%s",
        recorded %d ms and ended the call (%s).
        Listen to %s and recording.wav; the stanzas are in stanzas.xml.
        """,
        result.heardSpeech() ? "yes" : "NO",
        result.heardFile() ? "yes" : "NO",
        result.digits(),
        result.recordingMillis(),
        result.endReason(),
        folder.resolve("caller-heard.wav"));
    if (json) {
      System.out.println(result.toJson());
    }
  }
}
