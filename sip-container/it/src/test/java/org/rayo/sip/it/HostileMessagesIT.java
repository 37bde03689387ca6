// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What no sane peer sends (RFC 4475)")
class HostileMessagesIT {

  private static Server server;

  @BeforeAll
  static void startServer() throws Exception {
    server = Server.start();
  }

  @AfterAll
  static void leavesNothingBehind() throws Exception {
    try {
      Server.await(() -> server.activeSessions() == 0);
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.rayo.sip.it.HostileMessage#all")
  void isAnsweredAndForgotten(HostileMessage message) throws Exception {
    var threads = server.threads("sip-udp-");
    try (var peer = new RawPeer();
        var next = new RawPeer()) {
      peer.sendBytes(message.bytes(peer.address(), "127.0.0.1:" + Server.SIP_PORT, peer.callId));
      judge(message, peer);
      assertThat(next.exchange(next.request("OPTIONS", 1, ""))).isEqualTo(200);
    }
    assertThat(server.errors()).isEmpty();
    assertThat(server.threads("sip-udp-")).isEqualTo(threads);
  }

  private static void judge(HostileMessage message, RawPeer peer) throws Exception {
    switch (message.expected().getFirst()) {
      case "none" -> assertThat(peer.isSilent()).isTrue();
      case "silent" -> {} // answered or not: the sender cannot expect anything
      case "any" -> assertThat(RawPeer.status(peer.finalResponse())).isBetween(200, 699);
      default ->
          assertThat(message.expected())
              .contains(Integer.toString(RawPeer.status(peer.finalResponse())));
    }
  }

  @Test
  @Timeout(30)
  @DisplayName("what cannot be parsed is counted and logged with its Call-ID")
  void isLogged() throws Exception {
    var before = (Long) server.figure("MalformedMessages");
    try (var peer = new RawPeer()) {
      // The log takes ten lines a second, and other tests have written some.
      do {
        var request = peer.request("OPTIONS", 1, "").replace("CSeq: 1", "CSeq: one");
        assertThat(peer.exchange(request)).isEqualTo(400);
        Thread.sleep(100);
      } while (!server.logged(peer.callId));
    }
    assertThat((Long) server.figure("MalformedMessages")).isGreaterThan(before);
  }

  @Test
  @DisplayName("a flood of requests for dialogs that never were leaves no line in the log")
  void floodOfStrangers() throws Exception {
    var before = (Long) server.figure("OrphanRequests");
    try (var peer = new RawPeer()) {
      for (var i = 0; i < 50; i++) {
        assertThat(peer.exchange(peer.request("BYE", i + 1, "stranger-" + i))).isEqualTo(481);
      }
      assertThat(server.logged(peer.callId)).isFalse();
    }
    assertThat((Long) server.figure("OrphanRequests")).isEqualTo(before + 50);
  }

  /** A request of its own: none of them may be taken for another try of the one before. */
  private static String numbered(String request, int number) {
    return request
        .replace("CSeq: 1", "CSeq: " + number)
        .replace("branch=z9hG4bK", "branch=z9hG4bK" + number)
        .replace("Call-ID: ", "Call-ID: " + number);
  }

  @Test
  @DisplayName("by TCP it is answered as well, and the connection goes on")
  void byTcp() throws Exception {
    try (var peer = new RawPeer();
        var stream = new RawStream()) {
      var options = peer.request("OPTIONS", 1, "").replace("/UDP", "/TCP");
      assertThat(stream.exchange(options.replace("CSeq: 1", "CSeq: one"))).isEqualTo(400);
      var body = "Content-Type: text/plain\nl : 5\n\nhello";
      assertThat(stream.exchange(numbered(options, 2).replace("Content-Length: 0\n\n", body)))
          .isEqualTo(200);
      assertThat(stream.exchange(numbered(options, 3))).isEqualTo(200);
      var odd = "Date: yesterday\nContent-Length: 0\n\n";
      assertThat(stream.exchange(numbered(options, 4).replace("Content-Length: 0\n\n", odd)))
          .isEqualTo(200);
    }
  }
}
