// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private final StringWriter err = new StringWriter();

  private int execute(String... words) {
    return Main.commandLine()
        .setErr(new PrintWriter(err, true))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --account alice              | NAME:PASSWORD
          run --account alice:             | password of alice is empty
          run --account Al@ice:x           | no account name
          run --domain a_b                 | --domain needs
          run --domain -a.example          | --domain needs
          run --bind nowhere.example       | --bind needs an IPv4 address
          run --bind ::1                   | --bind takes IPv4 addresses only
          run --bind 300.0.0.1             | --bind needs an IPv4 address
          run --port-offset -1             | --port-offset must be between
          run --port-offset 60000          | --port-offset must be between
          run --port-offset x              | --port-offset
          run --sip-port 0                 | --sip-port needs a port
          run --sip-port 65536             | --sip-port needs a port
          run --xmpp-port 65500 --port-offset 100 | --xmpp-port needs a port
          run --allow-fetch 10.0.0.0       | --allow-fetch needs a network
          run --allow-fetch 10.0.0.0/33    | --allow-fetch needs a network
          run --allow-fetch example.org/8  | --allow-fetch needs a network
          run --allow-fetch 10.0.0.0/8/1   | --allow-fetch needs a network
          run --levitate                   | --levitate
          run please                       | please
          demo --xml                       | --xml
          cluster --nodes 0                | --nodes must be between
          cluster --nodes 9                | --nodes must be between
          cluster --media-servers -1       | --media-servers must be between
          cluster --account alice          | NAME:PASSWORD
          cluster --port-offset 55500      | --port-offset must be between
          bench                            | bench calls or bench hold
          bench sleep                      | sleep
          bench calls                      | --cps
          bench calls --cps 5              | --seconds
          bench calls --cps 0 --seconds 1  | --cps must be at least 1
          bench calls --cps 1 --seconds no | --seconds
          bench calls --cps 1 --seconds 1 --warmup -1 | --warmup
          bench hold --calls 1 --seconds 1 | --kind
          bench hold --calls 1 --seconds 1 --kind dance | --kind must be idle or play
          """)
  @DisplayName("a wrong command line gets one sentence and status 2")
  void wrong(String line, String explanation) {
    assertThat(execute(line.split(" +"))).isEqualTo(2);
    var lines = err.toString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).startsWith("rayo: ").contains(explanation);
    assertThat(lines.getLast()).endsWith("--help lists the options.");
  }

  @Test
  @DisplayName("a line without a command gets one sentence and status 2")
  void nothing() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).startsWith("rayo: a command is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "cluster --help",
        "demo --help",
        "bench --help",
        "bench calls --help"
      })
  void help(String line) {
    assertThat(execute(line.split(" "))).isZero();
    assertThat(err.toString()).isEmpty();
  }
}
