// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rayo.testkit.sip.CallPlan;

/** Peers who answer little, twice or never. */
@Timeout(90)
class AwkwardPeersIT extends OnServer {
  private static final String SDP =
      """
      v=0\r
      o=- 1 1 IN IP4 127.0.0.1\r
      s=-\r
      c=IN IP4 127.0.0.1\r
      t=0 0\r
      m=audio 40000 RTP/AVP 0\r
      """;

  private final String id = UUID.randomUUID().toString();

  private String invited(RawCallee callee) throws InterruptedException, IOException {
    server.order("invite", id, callee.uri(), "sip:a@b.c");
    return callee.expect("INVITE");
  }

  @Test
  @DisplayName("E14: a call that got nothing but a 100 is cancelled at once")
  void cancelAfterTrying() throws Exception {
    try (var callee = new RawCallee()) {
      var invite = invited(callee);
      callee.respond(invite, "100 Trying", "", "");
      Thread.sleep(200); // nobody tells when the 100 arrived: that is the point
      var before = System.nanoTime();
      server.order("hangup", id);
      var cancel = callee.expect("CANCEL");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      callee.respond(cancel, "200 OK", "a", "");
      callee.respond(invite, "487 Request Terminated", "a", "");
      callee.expect("ACK");
      server.await(id + " Released");
    }
  }

  @Test
  @DisplayName("RFC 3261 §9.1: a CANCEL waits for the first provisional response")
  void cancelBeforeTrying() throws Exception {
    try (var callee = new RawCallee()) {
      var invite = invited(callee);
      server.order("hangup", id);
      callee.expect("INVITE"); // goes on asking, and does not cancel
      callee.respond(invite, "100 Trying", "", "");
      var cancel = callee.expect("CANCEL");
      assertThat(RawCallee.header(cancel, "Via")).isEqualTo(RawCallee.header(invite, "Via"));
      callee.respond(cancel, "200 OK", "a", "");
      callee.respond(invite, "487 Request Terminated", "a", "");
      server.await(id + " Released");
    }
  }

  @Test
  @DisplayName("RFC 3261 §13.2.2.4: the second 200 of a forked call is acknowledged and hung up")
  void forkedAnswer() throws Exception {
    try (var callee = new RawCallee()) {
      var invite = invited(callee);
      callee.respond(invite, "180 Ringing", "one", "");
      callee.respond(invite, "180 Ringing", "two", "");
      server.await(id + " Ringing");
      callee.respond(invite, "200 OK", "one", SDP);
      assertThat(RawCallee.header(callee.expect("ACK"), "To")).endsWith("tag=one");
      server.await(id + " Answered");
      callee.respond(invite, "200 OK", "two", SDP);
      assertThat(RawCallee.header(callee.expect("ACK"), "To")).endsWith("tag=two");
      var bye = callee.expect("BYE");
      assertThat(RawCallee.header(bye, "To")).endsWith("tag=two");
      callee.respond(bye, "200 OK", "two", "");
      server.order("hangup", id);
      var last = callee.expect("BYE");
      assertThat(RawCallee.header(last, "To")).endsWith("tag=one");
      callee.respond(last, "200 OK", "one", "");
      server.await(id + " Released");
      assertThat(server.diary()).noneMatch(line -> line.startsWith(id + " HungUp"));
    }
  }

  @Test
  @DisplayName("RFC 3261 §13.3.1.4: a 200 is repeated for 32 s without ACK, then BYE ends the call")
  void noAck() throws Exception {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(40_000);
      var user = unique();
      var own = "127.0.0.1:" + socket.getLocalPort();
      var invite =
          """
          INVITE %1$s SIP/2.0
          Via: SIP/2.0/UDP %2$s;branch=z9hG4bK%3$s
          From: <sip:mute@%2$s>;tag=mute
          To: <%1$s>
          Call-ID: %3$s
          CSeq: 1 INVITE
          Contact: <sip:mute@%2$s>
          Max-Forwards: 70
          Content-Type: application/sdp
          Content-Length: %4$d

          """
                  .formatted(address(user), own, id, SDP.length())
                  .replace("\n", "\r\n")
              + SDP;
      send(socket, invite);
      var line = server.await(" incoming sip:" + user + "@");
      var call = line.substring(0, line.indexOf(' '));
      server.order("answer", call);
      var answers = 0;
      String message;
      do {
        message = receive(socket);
        answers += message.startsWith("SIP/2.0 200") ? 1 : 0;
      } while (!message.startsWith("BYE "));
      assertThat(answers).isGreaterThanOrEqualTo(8);
      assertThat(server.await(call + " Failed")).contains("Failed 408");
      assertThat(server.diary()).filteredOn(l -> l.startsWith(call + " ")).hasSize(2);
    }
  }

  private void send(DatagramSocket socket, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.sipPort());
    socket.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private static String receive(DatagramSocket socket) throws IOException {
    var packet = new DatagramPacket(new byte[65_535], 65_535);
    socket.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("unknown methods get 405 with Allow, unknown extensions 420 with Unsupported")
  void unknownThings() throws Exception {
    var strange = phone.ask("FROBNICATE", address("x"));
    assertThat(strange.status()).isIn(405, 501);
    assertThat(strange.header("Allow").orElse("")).contains("INVITE");
    var options = phone.ask("OPTIONS", address("x"));
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.header("Allow")).isPresent();
    assertThat(options.header("Accept").orElse("")).contains("application/sdp");
    assertThat(options.header("Supported")).isPresent();
    var extended = phone.call(CallPlan.to(address("x")).header("Require", "levitation"));
    var refusal = extended.awaitFinal();
    assertThat(refusal.status()).isEqualTo(420);
    assertThat(refusal.header("Unsupported")).contains("levitation");
  }
}
