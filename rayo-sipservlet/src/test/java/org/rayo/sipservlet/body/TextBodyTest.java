// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.sipservlet.body.TextBody.Refused;
import org.rayo.sipservlet.body.TextBody.Text;

@DisplayName("P02 texts from the caller")
class TextBodyTest {
  private static int refusal(@Nullable String type, byte[] content) {
    return TextBody.read(type, null, content) instanceof Refused refused ? refused.status() : 200;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "Text/Plain; charset=UTF-8", "text/plain;charset=\"us-ascii\""})
  void plainTextIsRead(String type) {
    assertThat(TextBody.read(type, null, "h\u00e9 \ud83d\ude00\r\n".getBytes(UTF_8)))
        .isEqualTo(new Text("h\u00e9 \ud83d\ude00\r\n"));
  }

  @Test
  void isDecodedByItsCharset() {
    var type = "text/plain; charset=ISO-8859-1";
    assertThat(TextBody.read(type, null, "h\u00e9".getBytes(ISO_8859_1)))
        .isEqualTo(new Text("h\u00e9"));
  }

  @Test
  void whatXmlCannotCarryIsReplaced() {
    assertThat(TextBody.read("text/plain", null, "a\0\u001bb".getBytes(UTF_8)))
        .isEqualTo(new Text("a??b"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html,415",
    "application/im-iscomposing+xml,415",
    "text/plain;charset=utf-16,415",
    ",415"
  })
  void othersAreRefused(String type, int status) {
    assertThat(refusal(type, "x".getBytes(UTF_8))).isEqualTo(status);
  }

  @Test
  void hugeBrokenAndPackedOnesAreRefused() {
    assertThat(refusal("text/plain", new byte[TextBody.MAX_BYTES + 1])).isEqualTo(413);
    assertThat(refusal("text/plain", new byte[] {(byte) 0xff, (byte) 0xfe})).isEqualTo(400);
    assertThat(TextBody.read("text/plain", "gzip", new byte[1])).isInstanceOf(Refused.class);
  }
}
