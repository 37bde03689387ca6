// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rayo.launcher.LauncherException;

/** A process beside the servers. {@link #close} may be called from any thread and repeatedly. */
final class Helper implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final Duration FIRST_STEPS = Duration.ofMillis(700);

  private final String name;
  private final Process process;
  private final Path log;

  private Helper(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  static Helper start(String name, Path log, List<String> command) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    return new Helper(name, builder.start(), log);
  }

  /**
   * Gives it a moment in which it would find out that it cannot run.
   *
   * @throws LauncherException when it ended
   */
  void requireRunning() throws InterruptedException {
    if (process.waitFor(FIRST_STEPS.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new LauncherException(
          name + " ended with status " + process.exitValue() + "; why is in " + log);
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
