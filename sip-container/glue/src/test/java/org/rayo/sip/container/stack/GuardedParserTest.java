// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedParserTest {

  private static final String GOOD =
      """
      INVITE sip:a@example.org SIP/2.0
      Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
      From: <sip:b@example.org>;tag=1
      To: <sip:a@example.org>
      Call-ID: c@example.org
      CSeq: 1 INVITE
      Contact: <sip:b@192.0.2.1>
      Max-Forwards: 70
      Content-Length: 0

      """
          .replace("\n", "\r\n");

  private final GuardedParser parser = new GuardedParser();

  private @Nullable SIPMessage parse(byte[] data) throws ParseException {
    return parser.parseSIPMessage(
        data,
        true,
        false,
        (problem, message, type, header, text) -> {
          // What is not ours to refuse passes, as in the stack.
        });
  }

  @Test
  void passesWhatIsWellFormed() throws Exception {
    assertThat(parse(GOOD.getBytes(StandardCharsets.UTF_8)))
        .isNotNull()
        .extracting(message -> message.getCallId().getCallId())
        .isEqualTo("c@example.org");
  }

  @ParameterizedTest
  @CsvSource({"SIP/2.0, true", "sip/2.0 , true", "SIP/7.0, false", "SIP/2.00, false"})
  void tellsTheVersionThatTheStackOverlooks(String version, boolean isKnown) throws Exception {
    var text = GOOD.replaceFirst("SIP/2.0\r", version + "\r");
    assertThat(parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            SIPRequest.class,
            request -> assertThat("SIP/2.0".equals(request.getSIPVersion())).isEqualTo(isKnown));
  }

  @ParameterizedTest
  @CsvSource({"Via", "From", "To", "Call-ID", "CSeq"})
  void insistsOnMandatoryHeaders(String header) {
    var data = GOOD.replaceAll("(?m)^" + header + ":.*\r\n", "").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> parse(data))
        .isInstanceOf(ParseException.class)
        .hasMessage("Missing header " + header);
  }

  @ParameterizedTest
  @CsvSource({
    "Contact: <sip:b@192.0.2.1>, Contact: <<>",
    "Max-Forwards: 70, Max-Forwards: many",
    "CSeq: 1, CSeq: one",
    "Content-Length: 0, Content-Length: -7",
    "Content-Length: 0, Content-Length: 4711",
  })
  void refusesBrokenHeadersInOneLineOfText(String good, String bad) {
    var data = GOOD.replace(good, bad).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> parse(data))
        .isInstanceOf(ParseException.class)
        .message()
        .doesNotContain("\n", "\r");
  }

  @Test
  void survivesNoise() {
    var random = new Random(7);
    var base = GOOD.getBytes(StandardCharsets.UTF_8);
    for (var round = 0; round < 5_000; round++) {
      var data = base.clone();
      for (var i = 0; i < 1 + round % 20; i++) {
        data[random.nextInt(data.length)] = (byte) random.nextInt(256);
      }
      try {
        parse(data);
      } catch (ParseException expected) {
        assertThat(expected.getMessage()).doesNotContain("\n");
      }
    }
  }
}
