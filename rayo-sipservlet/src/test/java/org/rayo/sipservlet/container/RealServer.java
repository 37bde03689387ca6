// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A WildFly process of its own, on loopback with a port offset, with the test EAR deployed. */
final class RealServer implements AutoCloseable {
  private static final int OFFSET = Integer.getInteger("rayo.test.offset", 4000);
  private static final Duration START = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path base;
  private final Process process;

  /**
   * @param home unpacked and configured server
   * @param base where this one keeps its data; replaced
   */
  RealServer(Path home, Path base, Path war) throws IOException, InterruptedException {
    this.base = base;
    delete(base);
    copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    var deployments = Files.createDirectories(base.resolve("deployments"));
    TestEar.write(war, deployments.resolve("test.ear"));
    process = start(home);
    awaitUp();
  }

  private Process start(Path home) throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                home.resolve("bin/standalone.sh").toString(),
                "-c",
                "standalone-rayo.xml",
                "-b",
                "127.0.0.1",
                "-bmanagement",
                "127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + OFFSET));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS", "-Xmx768m -Djava.net.preferIPv4Stack=true");
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    builder.redirectErrorStream(true).redirectOutput(base.resolve("console.log").toFile());
    return builder.start();
  }

  private void awaitUp() throws InterruptedException {
    var end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (get("/test/hub") == 200 && get("/rayo/health") == 200) {
        return;
      }
      Thread.sleep(250); // a process is polled, there is nothing to wait on
    }
    close();
    throw new IllegalStateException("the server did not come up, see " + base + "/console.log");
  }

  int sipPort() {
    return 5060 + OFFSET;
  }

  /** Status of a GET, 0 when nobody listens. */
  int get(String path) throws InterruptedException {
    try {
      return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  List<String> diary() throws InterruptedException {
    try {
      return http.send(request("/test/hub").build(), HttpResponse.BodyHandlers.ofString())
          .body()
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for a line of the diary. */
  String await(String part) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(45).toNanos();
    while (System.nanoTime() < end) {
      var found = diary().stream().filter(line -> line.contains(part)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(20); // the diary is polled over HTTP
    }
    throw new AssertionError("no \"" + part + "\" in the diary:\n" + String.join("\n", diary()));
  }

  /** Makes the hub do something: verb, call, arguments. */
  void order(String... words) throws InterruptedException {
    var body = HttpRequest.BodyPublishers.ofString(String.join("\t", words));
    try {
      var response =
          http.send(
              request("/test/hub")
                  .header("Content-Type", "text/plain;charset=UTF-8")
                  .POST(body)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(response.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (8080 + OFFSET) + path));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
