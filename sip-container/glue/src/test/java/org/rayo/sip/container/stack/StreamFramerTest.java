// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What comes by a stream")
class StreamFramerTest {

  private static final String HEAD = "MESSAGE sip:a@b SIP/2.0\r\nCall-ID: 1\r\n";

  /** In pieces of one byte, as a slow peer sends it. */
  private static String take(String stream) throws IOException {
    var framer = new StreamFramer(1000);
    var out = new ByteArrayOutputStream();
    for (var b : stream.getBytes(StandardCharsets.ISO_8859_1)) {
      out.writeBytes(framer.take(new byte[] {b}));
    }
    var whole = new StreamFramer(1000).take(stream.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(out.toByteArray()).isEqualTo(whole);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"l: 5", "L:5", "l   : 5", "content-length : 5", "Content-Length:5  "})
  @DisplayName("gets the name of the length that the stack knows")
  void names(String length) throws IOException {
    var body = "\r\n\r\nl";
    assertThat(take(HEAD + length + "\r\n\r\n" + body + HEAD))
        .isEqualTo(HEAD + "Content-Length: 5\r\n\r\n" + body + HEAD);
  }

  @Test
  @DisplayName("is left alone in bodies, between messages and without a length")
  void untouched() throws IOException {
    var body = "l: 900000\r\nx";
    var stream =
        "\r\n\r\n" + HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body + HEAD + "\r\n";
    assertThat(take(stream + "\r\n")).isEqualTo(stream + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l: 1001", "l: -1", "Content-Length: 99999999999", "l: five"})
  @DisplayName("is refused when it announces what cannot be")
  void refused(String length) {
    assertThatThrownBy(() -> take(HEAD + length + "\r\n")).isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("is refused when a line does not end")
  void endless() {
    assertThatThrownBy(() -> take("x".repeat(1002))).isInstanceOf(IOException.class);
  }
}
