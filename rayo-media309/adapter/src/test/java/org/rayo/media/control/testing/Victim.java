// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.rayo.media.server.Main;

/** A media server in a process of its own, which can be killed. */
public final class Victim implements AutoCloseable {
  private final Process process;

  private Victim(Process process) {
    this.process = process;
  }

  /**
   * Waits until it is ready.
   *
   * @param folder of recordings and of files to be played
   */
  public static Victim start(String name, int port, String rtpPorts, Path folder)
      throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--name",
                name,
                "--sip",
                "127.0.0.1:" + port,
                "--rtp-ports",
                rtpPorts,
                "--tick-threads",
                "1",
                "--allow-folder",
                folder.toString(),
                "--recordings",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var output = process.inputReader(UTF_8);
    String line;
    do {
      line = output.readLine();
      assertThat(line).as("what the media server says").isNotNull();
    } while (!line.startsWith("Media server " + name + " is ready"));
    return new Victim(process);
  }

  /** Nothing of it gets the chance to finish anything. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
