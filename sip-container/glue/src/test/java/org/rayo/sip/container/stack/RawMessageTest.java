// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawMessageTest {

  private static String callId(String message) {
    var data = message.getBytes(StandardCharsets.US_ASCII);
    return RawMessage.callId(data, data.length);
  }

  private static int hash(String message) {
    var data = message.getBytes(StandardCharsets.US_ASCII);
    return RawMessage.callHash(data, data.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Call-ID: a@b", "call-id:a@b", "CALL-ID  :\ta@b", "i: a@b", "I:a@b"})
  void findsTheCallIdHoweverItIsWritten(String header) {
    var message = "INVITE sip:x SIP/2.0\r\nFrom: <sip:i>\r\n" + header + "\r\nTo: y\r\n\r\n";
    assertThat(callId(message)).isEqualTo("a@b");
    assertThat(hash(message)).isEqualTo(hash("BYE sip:x SIP/2.0\r\nCall-ID: a@b\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "x",
        "INVITE sip:x SIP/2.0",
        "A\r\nCall-ID",
        "A\r\nCall-ID:",
        "A\r\ni",
        "A\r\nIn-Reply-To: b\r\n\r\n",
        "A\r\n\r\nCall-ID: body\r\n"
      })
  void saysWhenThereIsNone(String message) {
    assertThat(callId(message)).isEqualTo("unknown");
    assertThat(hash(message)).isZero();
  }

  @Test
  void neverPutsControlCharactersIntoALog() {
    assertThat(callId("A\r\nCall-ID: a\u0007b\u001b[31m\r\n")).isEqualTo("a?b?[31m");
  }
}
