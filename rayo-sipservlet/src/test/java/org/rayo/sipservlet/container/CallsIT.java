// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipPhone;

@Timeout(90)
class CallsIT {
  private static RealServer server;
  private static SipPhone phone;

  @BeforeAll
  static void start() throws Exception {
    var home = Path.of(System.getProperty("rayo.server")).toAbsolutePath();
    var base = Path.of("target/it-server").toAbsolutePath();
    server = new RealServer(home, base, Path.of(System.getProperty("rayo.war")));
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterAll
  static void stop() {
    phone.close();
    server.close();
  }

  private static String uri(String user) {
    return "sip:" + user + "@127.0.0.1:" + server.sipPort();
  }

  private static String someone() {
    return "u" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** The id that the application gave to the call to that user. */
  private static String callTo(String user) throws InterruptedException {
    var line = server.await(" incoming sip:" + user + "@");
    return line.substring(0, line.indexOf(' '));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UDP", "TCP"})
  @DisplayName("D01, D02, D04, F02 offered, rings, answered, caller hangs up")
  void isAnsweredAndHungUpByTheCaller(String transport) throws Exception {
    var user = someone();
    var config = transport.equals("TCP") ? PhoneConfig.udp().overTcp() : PhoneConfig.udp();
    try (var caller = new SipPhone(config)) {
      var to = uri(user) + (transport.equals("TCP") ? ";transport=tcp" : "");
      var call = caller.call(CallPlan.to(to).header("X-Who", "me"));
      var id = callTo(user);
      assertThat(server.await(id + " incoming")).contains("offer=true", "X-Who=me");
      server.order("ring", id);
      var ringing = call.awaitStatus(180);
      assertThat(ringing.header("X-Rayo")).contains("yes");
      assertThat(ringing.headers("Via")).hasSize(1);
      server.order("answer", id);
      assertThat(call.awaitAnswer().body()).contains("m=audio 40000");
      server.await(id + " Confirmed false");
      assertThat(call.hangup().status()).isEqualTo(200);
      server.await(id + " HungUp");
    }
  }

  @Test
  @DisplayName("D08, F03 hangup by us sends BYE with headers and releases once")
  void isHungUpByUs() throws Exception {
    var user = someone();
    var call = phone.call(uri(user));
    var id = callTo(user);
    server.order("answer", id);
    call.awaitAnswer();
    server.await(id + " Confirmed");
    server.order("hangup", id);
    assertThat(call.awaitHangup().header("X-Rayo")).contains("yes");
    server.await(id + " Released");
    server.order("hangup", id);
    assertThat(server.diary()).filteredOn(l -> l.equals(id + " Released")).hasSize(1);
  }

  @Test
  void aLateOfferIsAnsweredInTheAck() throws Exception {
    var user = someone();
    var call = phone.call(CallPlan.to(uri(user)).lateOffer());
    var id = callTo(user);
    assertThat(server.await(id + " incoming")).contains("offer=false");
    server.order("answer", id);
    call.awaitAnswer();
    server.await(id + " Confirmed true");
    call.hangup();
  }

  @ParameterizedTest
  @CsvSource({"486", "603", "500", "480"})
  @DisplayName("D07 reject")
  void isRejected(int status) throws Exception {
    var user = someone();
    var call = phone.call(uri(user));
    var id = callTo(user);
    server.order("reject", id, Integer.toString(status));
    assertThat(call.awaitFinal().status()).isEqualTo(status);
    server.await(id + " Released");
  }

  @Test
  @DisplayName("D06 redirect")
  void isRedirected() throws Exception {
    var user = someone();
    var call = phone.call(uri(user));
    var id = callTo(user);
    server.order("redirect", id, "sip:other@127.0.0.1:7777");
    assertThat(call.awaitStatus(302).header("Contact").orElse(""))
        .contains("sip:other@127.0.0.1:7777");
    server.await(id + " Released");
  }

  @Test
  void isCancelledByTheCaller() throws Exception {
    var user = someone();
    var call = phone.call(uri(user));
    var id = callTo(user);
    server.order("ring", id);
    call.awaitStatus(180);
    assertThat(call.cancel().status()).isEqualTo(200);
    assertThat(call.awaitFinal().status()).isEqualTo(487);
    server.await(id + " Cancelled");
    server.order("answer", id);
    server.order("hangup", id);
  }

  @Test
  void aReinviteIsAnsweredOrRefusedByCallControl() throws Exception {
    var user = someone();
    var call = phone.call(uri(user));
    var id = callTo(user);
    server.order("answer", id);
    server.await(id + " Confirmed");
    var held =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    server.await(id + " Renegotiate true");
                    server.order("accept", id);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(call.reinvite("sendonly").status()).isEqualTo(200);
    held.join();
    assertThat(call.ask("UPDATE").status()).isEqualTo(200);
    assertThat(call.ask("OPTIONS").status()).isEqualTo(200);
    assertThat(call.ask("INFO").status()).isEqualTo(200);
    assertThat(call.ask("INFO", "application/dtmf-relay", "Signal=1\r\n").status()).isEqualTo(415);
    assertThat(call.ask("PUBLISH").status()).isEqualTo(405);
    call.hangup();
    server.await(id + " HungUp");
  }

  @Test
  @DisplayName("malformed INVITEs get a 4xx and call control never hears of them")
  void malformedInvitesAreRefused() throws Exception {
    assertThat(refusal(CallPlan.to(uri("bad")).body("application/sdp", "hello"))).isEqualTo(400);
    assertThat(refusal(CallPlan.to(uri("bad")).body("text/plain", "hello"))).isEqualTo(415);
    var video = "v=0\r\ns=-\r\nm=video 4 RTP/AVP 31\r\n";
    assertThat(refusal(CallPlan.to(uri("bad")).body("application/sdp", video))).isEqualTo(488);
    assertThat(refusal(CallPlan.to(uri("bad")).header("Require", "nonsense"))).isEqualTo(420);
    assertThat(server.diary()).noneMatch(line -> line.contains("sip:bad@"));
  }

  private static int refusal(CallPlan plan) throws InterruptedException {
    return phone.call(plan).awaitFinal().status();
  }

  @Test
  void answersOptionsAndRefusesOthersOutsideOfACall() throws Exception {
    var options = phone.ask("OPTIONS", uri("x"));
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.header("Allow").orElse("")).contains("INVITE");
    assertThat(phone.ask("MESSAGE", uri("x")).status()).isEqualTo(405);
    assertThat(phone.ask("SUBSCRIBE", uri("x")).status()).isIn(405, 489, 400);
    assertThat(phone.ask("BYE", uri("x")).status()).isEqualTo(481);
  }

  @Test
  @DisplayName("RFC 3581 §4: the response comes from the port that the request went to")
  void respondsFromTheSamePort() throws Exception {
    var request = phone.draft("OPTIONS", uri("x")).toString();
    try (var socket = new DatagramSocket()) {
      socket.connect(InetAddress.getLoopbackAddress(), server.sipPort());
      socket.setSoTimeout(5000);
      var own = "127.0.0.1:" + socket.getLocalPort();
      var bytes =
          request.replaceFirst("127\\.0\\.0\\.1:\\d+;branch", own + ";branch").getBytes(UTF_8);
      socket.send(new DatagramPacket(bytes, bytes.length));
      var response = new DatagramPacket(new byte[4096], 4096);
      socket.receive(response);
      assertThat(new String(response.getData(), 0, response.getLength(), UTF_8))
          .startsWith("SIP/2.0 200");
    }
  }

  @Test
  void garbageDisturbsNobody() throws Exception {
    var at = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.sipPort());
    for (var text : new String[] {"\0\0\0", "INVITE\r\n\r\n", "SIP/2.0 200 OK\r\n\r\n", "a b c"}) {
      phone.sendRaw(text.getBytes(UTF_8), at);
    }
    assertThat(phone.ask("OPTIONS", uri("x")).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("E10, E11 dial: ringing, answered, other side hangs up")
  void callsOut() throws Exception {
    var id = UUID.randomUUID().toString();
    try (var callee = new SipPhone(PhoneConfig.udp())) {
      server.order("invite", id, callee.uri(), "\"Al Ice\" <sip:alice@example.org>");
      var call = callee.expectCall();
      assertThat(call.invite().header("From").orElse("")).contains("Al Ice", "alice@example.org");
      assertThat(call.invite().header("X-Rayo")).contains("yes");
      call.ring(new SipMessage.Field("X-Ring", "1"));
      assertThat(server.await(id + " Ringing")).contains("X-Ring=1");
      call.answer();
      server.await(id + " Answered");
      assertThat(call.hangup().status()).isEqualTo(200);
      server.await(id + " HungUp");
    }
  }

  @ParameterizedTest
  @CsvSource({"486", "603", "404", "302"})
  @DisplayName("F05, F06, F07 dial: refused")
  void isRefusedByTheCallee(int status) throws Exception {
    var id = UUID.randomUUID().toString();
    try (var callee = new SipPhone(PhoneConfig.udp())) {
      server.order("invite", id, callee.uri(), "sip:a@b.c");
      callee.expectCall().reject(status);
      server.await(id + " Failed " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hangupBeforeTheAnswerCancels(boolean ringing) throws Exception {
    var id = UUID.randomUUID().toString();
    try (var callee = new SipPhone(PhoneConfig.udp())) {
      server.order("invite", id, callee.uri(), "sip:a@b.c");
      var call = callee.expectCall();
      if (ringing) {
        call.ring();
        server.await(id + " Ringing");
      }
      server.order("hangup", id);
      if (!ringing) {
        call.ring();
      }
      call.awaitCancel();
      server.await(id + " Released");
    }
  }

  @Test
  void aBadAddressFailsWithATextAndNobodyThereWith408Or503() throws Exception {
    var id = UUID.randomUUID().toString();
    server.order("invite", id, "nonsense", "sip:a@b.c");
    server.await(id + " Failed 400");
    id = UUID.randomUUID().toString();
    server.order("invite", id, "tel:+49123", "sip:a@b.c");
    server.await(id + " Failed 404");
    id = UUID.randomUUID().toString();
    server.order("invite", id, "sip:a@127.0.0.1:9;transport=tcp", "sip:a@b.c");
    assertThat(server.await(id + " Failed")).containsPattern("Failed (503|408)");
    id = UUID.randomUUID().toString();
    server.order("invite", id, "sip:a@no-such-host.invalid", "sip:a@b.c");
    assertThat(server.await(id + " Failed")).containsPattern("Failed (503|408|404)");
  }

  @Test
  void recordingsAreServedByNameOnly() throws Exception {
    assertThat(server.get("/rayo/recordings/nothing.wav")).isEqualTo(404);
    assertThat(server.get("/rayo/recordings/..%2f..%2fconfiguration%2fstandalone-rayo.xml"))
        .isIn(400, 404);
  }
}
