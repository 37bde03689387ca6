// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.client.CallHandle;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipPhone;

@EndToEnd
class OutboundCallIT {
  private static final String FROM = "sip:rayo@127.0.0.1";
  private Application alice;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.connected(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() {
    phone.close();
    alice.close();
  }

  private CallHandle dial() throws InterruptedException {
    return await(alice.client().dial(phone.uri(), FROM));
  }

  private static Dial plan(String to, @Nullable String uri, @Nullable Duration timeout) {
    return new Dial(to, FROM, uri, timeout, List.of(), List.of());
  }

  @Test
  @DisplayName(
      "E01 E10 E11 F02: rings once however often it is told, is answered, called party hangs up")
  void answeredAndHungUp() throws InterruptedException {
    var call = dial();
    var events = new CopyOnWriteArrayList<CallEvent>();
    call.onEvent((event, _) -> events.add(event));
    var ringing = phone.expectCall();
    ringing.ring();
    ringing.ring();
    ringing.answer();
    await(call.answered());
    assertThat(events)
        .extracting(Object::getClass)
        .containsExactly(
            List.of(CallEvent.Ringing.class, CallEvent.Answered.class).toArray(Class<?>[]::new));
    ringing.hangup();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @Test
  @DisplayName("E01 F03: the application hangs up what it dialled")
  void hungUpByApplication() throws InterruptedException {
    var call = dial();
    var ringing = phone.expectCall();
    ringing.answer();
    await(call.answered());
    await(call.hangup(new Header("X-Why", "enough")));
    assertThat(ringing.awaitHangup().header("X-Why")).hasValue("enough");
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
  }

  @Test
  @DisplayName("D08 F03: a hangup before the answer cancels")
  void cancelledByApplication() throws InterruptedException {
    var call = dial();
    var ringing = phone.expectCall();
    ringing.ring();
    await(call.hangup());
    ringing.awaitCancel();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "486, BUSY",
    "600, BUSY",
    "603, REJECTED",
    "403, REJECTED",
    "404, ERROR",
    "503, ERROR",
    "408, TIMEOUT",
    "480, TIMEOUT"
  })
  @DisplayName("F04 F05 F06 F07 F09 F10: what the called party refuses with decides the end reason")
  void refused(int status, EndReason reason) throws InterruptedException {
    var call = dial();
    phone.expectCall().reject(status, new SipMessage.Field("X-Why", "because"));
    var end = await(call.ended());
    assertThat(end.reason()).isEqualTo(reason);
    assertThat(end.platformCode()).isEqualTo(Integer.toString(status));
    assertThat(end.headers()).contains(new Header("X-Why", "because"));
  }

  @Test
  @DisplayName("E04 F04: no answer in the time given is a timeout, and cancels")
  void timeout() throws InterruptedException {
    var call = await(alice.client().dial(plan(phone.uri(), null, Duration.ofMillis(700))));
    var ringing = phone.expectCall();
    ringing.ring();
    ringing.awaitCancel();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.TIMEOUT);
  }

  @Test
  @DisplayName("E04 F04: neither is an address where nobody is an obstacle")
  void nobodyThere() throws IOException, InterruptedException {
    try (var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      var to = "sip:nobody@127.0.0.1:" + silent.getLocalPort();
      var call = await(alice.client().dial(plan(to, null, Duration.ofMillis(700))));
      assertThat(await(call.ended()).reason()).isEqualTo(EndReason.TIMEOUT);
    }
  }

  @Test
  @DisplayName("E02: the call has the address that the client wants, and only one can have it")
  void ownUri() throws InterruptedException {
    var uri = "xmpp:" + UUID.randomUUID() + "@" + TestServer.DOMAIN;
    var call = await(alice.client().dial(plan(phone.uri(), uri, null)));
    assertThat(call.uri()).isEqualTo(uri);
    var ringing = phone.expectCall();
    var refused = refusal(alice.client().dial(plan(phone.uri(), uri, null)));
    assertThat(refused.condition()).isEqualTo(StanzaCondition.CONFLICT);
    ringing.answer();
    await(call.answered());
    ringing.hangup();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @Test
  @DisplayName("E02: an address of another domain is a bad request")
  void foreignUri() throws InterruptedException {
    var refused = refusal(alice.client().dial(plan(phone.uri(), "xmpp:a@elsewhere.example", null)));
    assertThat(refused.condition()).isEqualTo(StanzaCondition.BAD_REQUEST);
  }

  @Test
  @DisplayName("E01: an address that is none is a bad request")
  void badTarget() throws InterruptedException {
    var refused = refusal(alice.client().dial("not an address", FROM));
    assertThat(refused.condition()).isEqualTo(StanzaCondition.BAD_REQUEST);
  }

  @Test
  @DisplayName(
      "D09 E01 E03: headers and the caller's name reach the called party, its headers come back")
  void headers() throws InterruptedException {
    var dial =
        new Dial(
            phone.uri(),
            "\"Rayo Test\" <sip:4711@127.0.0.1>",
            null,
            null,
            List.of(new Header("X-Campaign", "7")),
            List.of());
    var call = await(alice.client().dial(dial));
    var ringing = phone.expectCall();
    assertThat(ringing.invite().header("X-Campaign")).hasValue("7");
    assertThat(ringing.invite().header("From").orElseThrow()).contains("Rayo Test", "sip:4711@");
    ringing.answer(new SipMessage.Field("X-Agent", "9"));
    assertThat(await(call.answered()).headers()).contains(new Header("X-Agent", "9"));
    ringing.hangup(new SipMessage.Field("X-Mood", "good"));
    assertThat(await(call.ended()).headers()).contains(new Header("X-Mood", "good"));
  }
}
