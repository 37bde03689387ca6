// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.rayo.launcher.LauncherException;

/** One running server. {@link #close} may be called from any thread and more than once. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the JVM; its console output goes to {@code log/console.log}. */
  public static ServerProcess start(BaseDirectory base, ServerOptions options) throws IOException {
    return start(base, options, ServerRole.LONE);
  }

  /** As {@link #start(BaseDirectory, ServerOptions)}, maybe as a node of a cluster. */
  public static ServerProcess start(BaseDirectory base, ServerOptions options, ServerRole role)
      throws IOException {
    Files.deleteIfExists(base.log());
    var builder =
        new ProcessBuilder(JavaOptions.commandLine(base, options, role))
            .directory(base.directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(base.directory().resolve("log/console.log").toFile());
    builder.environment().putAll(role.secrets());
    return new ServerProcess(builder.start(), base.log());
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Waits until calls can come in.
   *
   * @throws LauncherException when the server ended, started with errors or took longer
   */
  public void awaitReady(Duration limit) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      var line = startLine();
      if (line.contains("WFLYSRV0025")) {
        return;
      }
      if (line.contains("WFLYSRV0026")) {
        throw new LauncherException("the server started with errors; they are in " + log);
      }
      if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LauncherException(
            "the server ended with status " + process.exitValue() + "; why is in " + log);
      }
    }
    throw new LauncherException(
        "the server was not ready after " + limit.toSeconds() + " s; what it did is in " + log);
  }

  /** The line that WildFly logs when its boot is over, or an empty string. */
  private String startLine() throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.contains("WFLYSRV0025") || line.contains("WFLYSRV0026"))
          .findFirst()
          .orElse("");
    }
  }

  /** Waits for the end of the process; the result is its status, 0 after a clean stop. */
  public int awaitEnd() throws InterruptedException {
    int status = process.waitFor();
    return status == 128 + 15 || status == 128 + 2 ? 0 : status;
  }

  /** Ends the process at once, as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks for a clean stop and kills the process when that takes over 20 s. */
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
