// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Special;
import org.rayo.media.server.testing.Node;
import org.rayo.media.server.testing.Phone;
import org.rayo.testkit.rtp.Audio;

@DisplayName("HA media server: as a process")
class ProcessTest {
  @TempDir Path folder;

  @Test
  @DisplayName("it says when it is ready; SIGTERM completes recordings, and tells, before it stops")
  void stops() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:+UseZGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "--name",
                    "process",
                    "--sip",
                    "127.0.0.1:21020",
                    "--rtp-ports",
                    "22000-22999",
                    "--recordings",
                    folder.toString()))
            .redirectErrorStream(true)
            .start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try (var phone = new Phone();
        var node = new Node("n1", 21_021, "sip:process@127.0.0.1:21020;transport=tcp")) {
      String line;
      do {
        line = output.readLine();
        assertThat(line).isNotNull();
      } while (!line.startsWith("Media server process is ready"));
      node.open().attach(1, null);
      node.leg("call", phone);
      phone.hum(500);
      var record =
          new Special.Recording(
              null,
              "kept.wav",
              "wav",
              null,
              Special.Direction.SEND,
              true,
              false,
              false,
              false,
              null,
              null,
              null,
              null,
              false);
      node.done(
          Request.DialogStart.of(
              "conn:call",
              "rec",
              new Special.Setup(null, null, null, Set.of(Names.RECORD_STARTED), List.of()),
              record,
              Moml.Exit.of("record.end")));
      node.event(Names.RECORD_STARTED);
      TimeUnit.MILLISECONDS.sleep(500); // something to be kept

      process.destroy();
      assertThat(node.event(Event.DIALOG_EXIT).value("record.end")).isEqualTo(Names.END_DROPPED);
      assertThat(node.event(Names.GONE_EVENT).value(Names.REASON)).contains("stops");
      node.bye();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(Audio.read(folder.resolve("kept.wav")).length())
          .isGreaterThan(Duration.ofMillis(200));
    } finally {
      process.destroyForcibly();
    }
  }
}
