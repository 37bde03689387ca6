// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {
  private static final String SDP =
      """
      v=0\r
      o=- 1 1 IN IP4 127.0.0.1\r
      s=-\r
      c=IN IP4 127.0.0.1\r
      t=0 0\r
      m=audio 4000 RTP/AVP 0\r
      """;

  private static Body read(@Nullable String type, String text) {
    return BodyReader.read(type, null, null, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void findsTheDescription() {
    assertThat(read("application/SDP ; charset=utf-8", SDP)).isInstanceOf(Body.Description.class);
    assertThat(read("application/sdp", "")).isEqualTo(new Body.None());
    assertThat(BodyReader.read(null, null, null, null)).isEqualTo(new Body.None());
  }

  @Test
  void findsTheDescriptionAmongParts() {
    var parts =
        "--x\r\nContent-Type: application/pidf+xml\r\n\r\n<presence/>\r\n"
            + "--x\r\nContent-Type: application/sdp\r\n\r\n"
            + SDP
            + "\r\n--x--\r\n";
    assertThat(read("multipart/mixed; boundary=\"x\"", parts)).isInstanceOf(Body.Description.class);
    assertThat(read("multipart/mixed;boundary=y", "--y\r\nContent-Type: a/b\r\n\r\n--y--"))
        .matches(b -> b instanceof Body.Refused r && r.status() == 415);
  }

  @Test
  void anOptionalBodyOfAnotherTypeIsIgnored() {
    var bytes = "<x/>".getBytes(StandardCharsets.UTF_8);
    assertThat(BodyReader.read("text/xml", null, "render; handling=optional", bytes))
        .isEqualTo(new Body.None());
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain,     hello,                                          415",
    ",               hello,                                          415",
    "application/sdp, this is not sdp,                               400",
    "application/sdp, 'v=0|s=-|garbage',                             400",
    "application/sdp, 'v=0|s=-|t=0 0|',                              488",
    "application/sdp, 'v=0|s=-|m=video 4000 RTP/AVP 31|',            488",
    "application/sdp, 'v=0|s=-|m=audio 0 RTP/AVP 0|',                488",
    "multipart/mixed, x,                                             400"
  })
  void refuses(@Nullable String type, String text, int status) {
    assertThat(read(type, text.replace("|", "\r\n")))
        .matches(b -> b instanceof Body.Refused r && r.status() == status);
  }

  @Test
  void refusesWhatIsHugeOrEncoded() {
    assertThat(read("application/sdp", "v=0\r\n" + "a=x\r\n".repeat(20_000)))
        .matches(b -> b instanceof Body.Refused r && r.status() == 413);
    var bytes = SDP.getBytes(StandardCharsets.UTF_8);
    assertThat(BodyReader.read("application/sdp", "gzip", null, bytes))
        .matches(b -> b instanceof Body.Refused r && r.status() == 415);
  }
}
