// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.wildfly;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.rayo.wildfly.fake.FakeDeployment;

/** The server that the build has configured, on its own base directory, with the fake Rayo. */
final class ConfiguredServer implements AutoCloseable {
  static final int OFFSET = 2_300;
  static final int MANAGEMENT_PORT = 9_990 + OFFSET;

  private static final Path HOME = Path.of("target/server").toAbsolutePath();
  private static final long START_SECONDS = 90;

  private final Path base;
  private final Process process;

  private ConfiguredServer(Path base, Process process) {
    this.base = base;
    this.process = process;
  }

  /**
   * A base directory as a launcher makes it: the configuration that the build left, and the fake.
   */
  static Path prepare(String name) throws IOException, URISyntaxException {
    var base = Path.of("target", name).toAbsolutePath();
    Trees.delete(base);
    Trees.copy(HOME.resolve("standalone/configuration"), base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    war(base.resolve("deployments/fake.war"));
    return base;
  }

  static ConfiguredServer start(Path base) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            HOME.resolve("bin/standalone.sh").toString(),
            "-c",
            "standalone-rayo.xml",
            "-Djboss.server.base.dir=" + base,
            "-Djboss.socket.binding.port-offset=" + OFFSET,
            "-Drayo.domain=localhost");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", "-Xmx512m --sun-misc-unsafe-memory-access=allow");
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    var output = base.resolve("console.log").toFile();
    var process = builder.redirectErrorStream(true).redirectOutput(output).start();
    var server = new ConfiguredServer(base, process);
    server.awaitLog(line -> line.contains("WFLYSRV0025") || line.contains("WFLYSRV0026"));
    return server;
  }

  Path base() {
    return base;
  }

  String log() throws IOException {
    return Files.readString(base.resolve("console.log"));
  }

  void awaitLog(Predicate<String> wanted) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!log().lines().anyMatch(wanted)) {
      if (System.nanoTime() > deadline || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start:\n" + log());
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(30, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void war(Path file) throws IOException, URISyntaxException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Dependencies"), "org.rayo.runtime");
    var classes = Path.of(FakeDeployment.class.getResource("FakeDeployment.class").toURI());
    try (var war = new JarOutputStream(Files.newOutputStream(file), manifest);
        var files = Files.list(classes.getParent())) {
      for (var source : files.toList()) {
        var name = FakeDeployment.class.getPackageName().replace('.', '/');
        war.putNextEntry(new JarEntry("WEB-INF/classes/" + name + "/" + source.getFileName()));
        Files.copy(source, war);
      }
    }
  }
}
