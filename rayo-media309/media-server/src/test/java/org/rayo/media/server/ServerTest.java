// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Request;
import org.rayo.media.server.testing.Node;
import org.rayo.media.server.testing.Phone;
import org.rayo.testkit.rtp.Audio;

/** A media server in this JVM, with nodes and phones on loopback. */
abstract class ServerTest {
  static final String SERVER = "sip:media@127.0.0.1:21000;transport=tcp";
  static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path folder;
  MediaServer server;
  private final List<AutoCloseable> open = new ArrayList<>();

  int holdSeconds() {
    return 60;
  }

  @BeforeEach
  void start() throws SipException {
    server =
        MediaServer.start(
            Options.parse(
                "--sip",
                "127.0.0.1:21000",
                "--rtp-ports",
                "22000-22999",
                "--max-legs",
                "8",
                "--recordings",
                folder.toString(),
                "--allow-folder",
                folder.toString(),
                "--hold-time",
                Integer.toString(holdSeconds())));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    for (var each : open) {
      each.close();
    }
  }

  /** Not connected to the server yet. */
  Node node(String name, int port) throws SipException {
    var node = new Node(name, port, SERVER);
    open.add(node);
    return node;
  }

  Phone phone() {
    var phone = new Phone();
    open.add(phone);
    return phone;
  }

  /** Plays a tone, again and again unless rounds are given. */
  Moml.Play tone(double hertz, int millis, int rounds) throws IOException {
    var file = folder.resolve((int) hertz + "-" + millis + ".wav");
    var uri = Audio.tone(hertz, Duration.ofMillis(millis)).write(file).toUri().toString();
    return new Moml.Play(
        null,
        List.of(new Moml.Audio(uri, 1)),
        rounds,
        null,
        null,
        null,
        null,
        false,
        false,
        false,
        List.of());
  }

  static Request start(String target, String name, Moml... body) {
    return Request.DialogStart.of(target, name, body);
  }

  /** Waits until something holds, for a bounded time. */
  static void await(Condition condition, String what) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  interface Condition {
    boolean holds() throws Exception;
  }
}
