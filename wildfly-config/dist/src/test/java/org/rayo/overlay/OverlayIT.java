// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.overlay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the steps of the overlay's README. */
@DisplayName("The overlay, on a fresh WildFly")
class OverlayIT {
  private static final int OFFSET = 2_400;
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void runsRayo() throws Exception {
    unpack("wildfly.zip", folder, 1);
    unpack("overlay.zip", folder, 0);
    var configuration = folder.resolve("standalone/configuration");
    Files.copy(
        configuration.resolve("standalone-full.xml"), configuration.resolve("standalone-rayo.xml"));

    var cli = start("cli.log", "jboss-cli.sh", "--file=rayo/rayo.cli");
    assertThat(cli.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(cli.exitValue()).as(log("cli.log")).isZero();

    Files.copy(folder.resolve("rayo/rayo.ear"), folder.resolve("standalone/deployments/rayo.ear"));
    var server =
        start(
            "server.log",
            "standalone.sh",
            "-c",
            "standalone-rayo.xml",
            "-Djboss.socket.binding.port-offset=" + OFFSET);
    try {
      awaitStart(server);
      assertThat(log("server.log")).contains("WFLYSRV0025").doesNotContain("ERROR");
      assertThat(serverRunning()).isTrue();
    } finally {
      server.destroy();
      if (!server.waitFor(30, TimeUnit.SECONDS)) {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
      }
    }
  }

  private static boolean serverRunning() throws IOException {
    try (var client = ModelControllerClient.Factory.create("127.0.0.1", 9_990 + OFFSET)) {
      var operation = new ModelNode();
      operation.get("operation").set("read-attribute");
      operation.get("address").add("subsystem", "rayo");
      operation.get("name").set("server-running");
      return client.execute(operation).get("result").asBoolean();
    }
  }

  private void awaitStart(Process server) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!log("server.log").contains("WFLYSRV002") || !log("server.log").contains("started in")) {
      if (System.nanoTime() > deadline || server.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("The server did not start:\n" + log("server.log"));
      }
    }
  }

  private Process start(String log, String script, String... arguments) throws IOException {
    var builder = new ProcessBuilder(folder.resolve("bin").resolve(script).toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", "-Xmx512m --sun-misc-unsafe-memory-access=allow");
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    var output = folder.resolve(log).toFile();
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output)
        .start();
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static void unpack(String property, Path target, int leadingFolders) throws IOException {
    var file = Path.of(requireNonNull(System.getProperty(property), property));
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = Path.of(entry.getName());
        if (entry.isDirectory() || name.getNameCount() <= leadingFolders) {
          continue;
        }
        var path = target.resolve(name.subpath(leadingFolders, name.getNameCount()));
        Files.createDirectories(requireNonNull(path.getParent()));
        Files.copy(zip, path);
        if (path.toString().endsWith(".sh")) {
          executable(path.toFile());
        }
      }
    }
  }

  private static void executable(File script) throws IOException {
    if (!script.setExecutable(true)) {
      throw new IOException("Cannot make executable: " + script);
    }
  }
}
