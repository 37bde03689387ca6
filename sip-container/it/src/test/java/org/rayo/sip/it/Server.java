// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A WildFly of its own with the container's module and the sample application. */
final class Server {

  static final int OFFSET = 1_200;
  static final int SIP_PORT = 5060 + OFFSET;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /**
   * What differs between servers.
   *
   * @param template folder of a server to copy
   * @param configuration file in it
   * @param options of the JVM
   */
  record Settings(
      String name, int offset, Path template, String configuration, List<String> options) {
    static Settings alone() {
      return new Settings(
          "server", OFFSET, home().resolve("standalone"), "standalone.xml", List.of());
    }

    Path base() {
      return TARGET.resolve(name);
    }

    int sipPort() {
      return 5060 + offset;
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final Settings settings;
  private final Path base;
  private final Process process;
  private final MBeanServerConnection jmx;

  private Server(Path home, Settings settings, Process process, MBeanServerConnection jmx) {
    this.home = home;
    this.settings = settings;
    this.base = settings.base();
    this.process = process;
    this.jmx = jmx;
  }

  static Server start() throws Exception {
    return launch(Settings.alone()).ready();
  }

  /** A server that may still be booting. */
  record Booting(Path home, Settings settings, Process process) {
    /** Waits for the boot and deploys the sample. */
    Server ready() throws Exception {
      try {
        await(() -> contains(settings.base().resolve("log/server.log"), "WFLYSRV0025"));
        var server = new Server(home, settings, process, connect(process));
        server.cli(
            "/socket-binding-group=standard-sockets/socket-binding=sip-udp:add(port=5060)",
            "/socket-binding-group=standard-sockets/socket-binding=sip-tcp:add(port=5060)",
            "/subsystem=logging/logger=org.mobicents:add(level=WARN)");
        server.deploy();
        return server;
      } catch (Exception | AssertionError e) {
        process.destroyForcibly();
        throw e;
      }
    }
  }

  static Booting launch(Settings settings) throws Exception {
    var home = home();
    var base = settings.base();
    copy(settings.template(), base);
    List<String> line = new ArrayList<>(List.of(javaBinary(), "-Xmx512m"));
    // As the server's own start script says; Infinispan looks into the JDK's collections.
    for (var opened : List.of("lang", "lang.invoke", "io", "security", "util", "util.concurrent")) {
      line.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    line.addAll(settings.options());
    line.addAll(
        List.of(
            "-Djboss.server.base.dir=" + base,
            "-Djboss.home.dir=" + home,
            "-Djboss.node.name=" + settings.name(),
            "-Djboss.socket.binding.port-offset=" + settings.offset(),
            "-Djboss.bind.address=127.0.0.1",
            "-Djboss.bind.address.management=127.0.0.1",
            "-Djboss.bind.address.private=127.0.0.1",
            "-Djava.net.preferIPv4Stack=true",
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules") + ":" + System.getProperty("sip.modules"),
            "org.jboss.as.standalone",
            "--server-config=" + settings.configuration()));
    var process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(TARGET.resolve(settings.name() + "-console.log").toFile())
            .start();
    return new Booting(home, settings, process);
  }

  /**
   * Makes folders for servers by a script with the embedded server.
   *
   * @param script on the class path
   */
  static Path configure(String script) throws Exception {
    var base = TARGET.resolve("template");
    copy(home().resolve("standalone"), base);
    var file = Path.of(Server.class.getResource(script).toURI());
    var output = TARGET.resolve("configure.log");
    var builder =
        new ProcessBuilder(
            javaBinary(),
            "-Xmx256m",
            "-Djboss.server.base.dir=" + base,
            "-jar",
            home().resolve("jboss-modules.jar").toString(),
            "-mp",
            home().resolve("modules").toString(),
            "org.jboss.as.cli",
            "--file=" + file);
    builder.environment().put("JBOSS_HOME", home().toString());
    var cli = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!cli.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || cli.exitValue() != 0) {
      cli.destroyForcibly();
      throw new AssertionError("jboss-cli failed: " + Files.readString(output));
    }
    return base;
  }

  private static Path home() {
    return Path.of(System.getProperty("wildfly.home"));
  }

  int sipPort() {
    return settings.sipPort();
  }

  /** As a crash: no goodbye on any connection. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void deploy() throws Exception {
    cli("deploy " + TARGET.resolve("sample.war"));
  }

  void undeploy() throws Exception {
    cli("undeploy sample.war");
  }

  /** Runs management commands; fails when one of them does. */
  String cli(String... commands) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(javaBinary());
    line.addAll(
        List.of("-Xmx64m", "-jar", home.resolve("bin/client/jboss-cli-client.jar").toString()));
    line.addAll(List.of("--connect", "--controller=127.0.0.1:" + (9990 + settings.offset())));
    line.add("--commands=" + String.join(",", commands));
    var output = Files.createTempFile(TARGET, "cli", ".log");
    var cli =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!cli.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || cli.exitValue() != 0) {
      cli.destroyForcibly();
      throw new AssertionError("jboss-cli failed: " + Files.readString(output));
    }
    return Files.readString(output);
  }

  /** A figure of the container's MXBean. */
  Object figure(String attribute) {
    try {
      return jmx.getAttribute(new ObjectName("org.rayo.sip:type=Container"), attribute);
    } catch (JMException | IOException e) {
      throw new AssertionError("No figure " + attribute, e);
    }
  }

  int activeSessions() {
    return (Integer) figure("ActiveSipApplicationSessions");
  }

  String get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).GET().build());
  }

  String post(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + (8080 + settings.offset()) + "/sample" + path);
  }

  private String send(HttpRequest request) throws Exception {
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(request.uri() + ": " + response.statusCode());
    }
    return response.body();
  }

  /** Lines of the server's log with level ERROR. */
  List<String> errors() throws IOException {
    return Files.readAllLines(base.resolve("log/server.log")).stream()
        .filter(line -> line.contains(" ERROR "))
        .toList();
  }

  boolean logged(String text) {
    return contains(base.resolve("log/server.log"), text);
  }

  long threads(String prefix) throws Exception {
    var ids = (long[]) jmx.getAttribute(new ObjectName("java.lang:type=Threading"), "AllThreadIds");
    var bean =
        java.lang.management.ManagementFactory.newPlatformMXBeanProxy(
            jmx,
            java.lang.management.ManagementFactory.THREAD_MXBEAN_NAME,
            java.lang.management.ThreadMXBean.class);
    return java.util.Arrays.stream(bean.getThreadInfo(ids))
        .filter(info -> info != null && info.getThreadName().startsWith(prefix))
        .count();
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Nothing happened for " + PATIENCE);
      }
      Thread.sleep(50);
    }
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  // The address comes from the process that this test started.
  @SuppressWarnings("BanJNDI")
  private static MBeanServerConnection connect(Process process)
      throws IOException, AttachNotSupportedException {
    var vm = VirtualMachine.attach(Long.toString(process.pid()));
    var url = new JMXServiceURL(vm.startLocalManagementAgent());
    return JMXConnectorFactory.connect(url).getMBeanServerConnection();
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).contains(text);
    } catch (IOException e) {
      return false;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Files.deleteIfExists(to.resolve("log/server.log"));
  }

  private static String javaBinary() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
