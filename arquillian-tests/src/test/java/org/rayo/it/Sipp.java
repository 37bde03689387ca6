// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** SIPp playing one of the scenarios in {@code resources/sipp} against the server. */
final class Sipp implements AutoCloseable {
  private static final int PORT = 6940;

  private final Path log;
  private final Process process;

  /**
   * Starts it.
   *
   * @param folder where the scenario finds its files and leaves its log
   * @param options such as {@code -m 200 -r 20}
   */
  Sipp(Path folder, String scenario, String... options) throws IOException {
    var file = folder.resolve(scenario);
    try (var in = Sipp.class.getResourceAsStream("/sipp/" + scenario)) {
      if (in == null) {
        throw new AssertionError("no scenario " + scenario);
      }
      Files.copy(in, file);
    }
    log = folder.resolve("sipp.log");
    var line = new ArrayList<>(List.of("sipp", "-sf", scenario, "-nostdin", "-i", "127.0.0.1"));
    line.addAll(List.of("-p", Integer.toString(PORT)));
    line.addAll(List.of(options));
    line.add("127.0.0.1:" + TestServer.SIP_PORT);
    process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  /** Waits for its end, at which every call must have gone as the scenario says. */
  void succeed() throws IOException, InterruptedException {
    if (!process.waitFor(45, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("sipp failed:\n" + Files.readString(log));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        throw new UncheckedIOException(new IOException("sipp does not end"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
