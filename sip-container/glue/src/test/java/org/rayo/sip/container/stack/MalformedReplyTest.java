// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedReplyTest {

  private static String reply(String message) {
    var bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    var reply = MalformedReply.to(bytes, "why");
    return reply == null
        ? ""
        : new String(reply, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
  }

  @Test
  void repeatsWhatAResponseRepeatsHoweverItIsWritten() {
    assertThat(
            reply(
                """
                OPTIONS sip:a@b SIP/2.0
                v: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
                Via: SIP/2.0/UDP 192.0.2.2;branch=z9hG4bK2
                f: <sip:b@c>;
                  tag=1
                TO: <sip:a@b>;tag=2
                i: x
                CSeq: one OPTIONS
                Subject: not repeated

                Via: of the body
                """))
        .isEqualTo(
            """
            SIP/2.0 400 Bad Request (why)
            Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
            Via: SIP/2.0/UDP 192.0.2.2;branch=z9hG4bK2
            From: <sip:b@c>; tag=1
            To: <sip:a@b>;tag=2
            Call-ID: x
            CSeq: one OPTIONS
            Content-Length: 0

            """);
  }

  @Test
  void tagsTheToOfARequestThatHasNone() {
    assertThat(reply("OPTIONS sip:a@b SIP/2.0\nVia: v\nTo: <sip:a@b>\n\n"))
        .containsPattern("To: <sip:a@b>;tag=rej-[0-9a-f]+\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "SIP/2.0 200 OK\nVia: v\n\n",
        "ACK sip:a@b SIP/2.0\nVia: v\n\n",
        "OPTIONS sip:a@b SIP/2.0\nTo: <sip:a@b>\n\n",
        "OPTIONS sip:a@b SIP/2.0\nVia:\n\n"
      })
  void staysSilentWhereNobodyWaits(String message) {
    assertThat(reply(message)).isEmpty();
  }

  @Test
  void letsNoControlCharacterOut() {
    assertThat(reply("OPTIONS sip:a@b SIP/2.0\nVia: v\0\u0007w\n\n")).contains("Via: v  w\n");
  }
}
