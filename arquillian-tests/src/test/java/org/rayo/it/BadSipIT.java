// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.TestServer.CALL_ME;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** What a phone must not send is refused, no client hears of it, and the next call works. */
@EndToEnd
class BadSipIT {
  private static final String SDP = "application/sdp";
  private static final String G729_ONLY =
      """
      v=0
      o=- 1 1 IN IP4 127.0.0.1
      s=-
      c=IN IP4 127.0.0.1
      t=0 0
      m=audio 40000 RTP/AVP 18
      a=rtpmap:18 G729/8000
      """
          .replace("\n", "\r\n");

  private Application alice;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void theNextCallWorks() throws InterruptedException {
    assertThat(alice.offers()).isEmpty();
    Conversation.begin(phone, alice).end();
    phone.close();
    alice.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no sdp at all",
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio x RTP/AVP 0\r\n",
        "v=0\r\nm=audio 70000 RTP/AVP 0\r\nc=IN IP4 127.0.0.1\r\n"
      })
  @DisplayName("D01: malformed SDP gets 400")
  void malformedSdp(String body) throws InterruptedException {
    var call = phone.call(CallPlan.to(CALL_ME).body(SDP, body));
    assertThat(call.awaitFinal().status()).isEqualTo(400);
  }

  @Test
  @DisplayName("D01: an offer without a common codec gets 488")
  void noCommonCodec() throws InterruptedException {
    var call = phone.call(CallPlan.to(CALL_ME).body(SDP, G729_ONLY));
    assertThat(call.awaitFinal().status()).isEqualTo(488);
  }

  @Test
  @DisplayName("D01: a body that is no session description gets 415")
  void foreignBody() throws IOException, InterruptedException {
    var refused = Management.counter("sip-requests-refused");
    var call = phone.call(CallPlan.to(CALL_ME).body("text/plain", "hello"));
    assertThat(call.awaitFinal().status()).isEqualTo(415);
    assertThat(Management.counter("sip-requests-refused")).isEqualTo(refused + 1);
  }

  @Test
  @DisplayName("D01: a demand for an unknown extension gets 420")
  void unknownExtension() throws InterruptedException {
    var call = phone.call(CallPlan.to(CALL_ME).header("Require", "levitation"));
    assertThat(call.awaitFinal().status()).isEqualTo(420);
  }

  @Test
  @DisplayName("D01: bytes that are no SIP disturb nobody")
  void garbage() {
    var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), TestServer.SIP_PORT);
    for (var text :
        new String[] {"\0\1\2", "INVITE\r\n\r\n", "INVITE sip: SIP/2.0\r\nVia:\r\n\r\n"}) {
      phone.sendRaw(text.getBytes(StandardCharsets.ISO_8859_1), server);
    }
    phone.sendRaw(new byte[60_000], server);
  }

  @Test
  @DisplayName("D01: a request in a dialog that never was gets 481")
  void noSuchDialog() throws InterruptedException {
    var bye = phone.draft("BYE", CALL_ME + ";tag=none");
    var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), TestServer.SIP_PORT);
    assertThat(phone.ask(bye, server).status()).isEqualTo(481);
  }

  @Test
  @DisplayName("a proxy may use one Call-ID and From tag for all its probes")
  void probes() throws InterruptedException {
    var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), TestServer.SIP_PORT);
    try (var proxy = new SipPhone(PhoneConfig.udp().overTcp())) {
      var first = proxy.draft("OPTIONS", CALL_ME);
      var via = first.header("Via").orElseThrow();
      for (var number = 1; number <= 200; number++) {
        var probe =
            first
                .with("CSeq", number + " OPTIONS")
                .with("Via", via.replace("z9hG4bK", "z9hG4bK" + number));
        assertThat(proxy.ask(probe, server).status()).isEqualTo(200);
      }
    }
  }

  @Test
  @DisplayName("F02: a caller that vanishes before the answer is acknowledged leaves no call")
  void vanished() throws Exception {
    try (var gone = new SipPhone(PhoneConfig.udp().withDeadline(Duration.ofSeconds(2)))) {
      var call = gone.call(CALL_ME);
      var offered = alice.nextOffer();
      call.awaitStatus(100);
      Awaiting.await(offered.hangup());
      Awaiting.await(offered.ended());
    }
  }
}
