// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs SIPp to its end. */
final class Sipp {

  private static final int PORT = 6950;

  private Sipp() {}

  /** Places calls with the built-in caller; fails unless every call succeeds. */
  static void call(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("-sn", "uac", "127.0.0.1:" + Server.SIP_PORT));
    all.addAll(List.of(options));
    run(all, PORT);
  }

  /** Waits for one call with the built-in callee. */
  static Process answer(int port) throws Exception {
    return start(List.of("-sn", "uas", "-m", "1"), port, log());
  }

  private static void run(List<String> options, int port) throws Exception {
    var log = log();
    var sipp = start(options, port, log);
    if (!sipp.waitFor(60, TimeUnit.SECONDS) || sipp.exitValue() != 0) {
      sipp.destroyForcibly();
      throw new AssertionError("sipp failed: " + Files.readString(log));
    }
  }

  private static Process start(List<String> options, int port, Path log) throws Exception {
    List<String> line = new ArrayList<>(List.of("sipp", "-i", "127.0.0.1", "-nostdin"));
    line.addAll(List.of("-p", Integer.toString(port)));
    line.addAll(options);
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static Path log() throws Exception {
    return Files.createTempFile(Path.of("target").toAbsolutePath(), "sipp", ".log");
  }
}
