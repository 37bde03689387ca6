// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerIT {

  private static Server server;

  @BeforeAll
  static void startServer() throws Exception {
    server = Server.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  @AfterEach
  void leavesNothingBehind() throws Exception {
    Server.await(() -> server.activeSessions() == 0);
    assertThat(server.errors()).isEmpty();
  }

  @Test
  void answersCallsOverUdp() throws Exception {
    Sipp.call("-m", "60", "-r", "30", "-d", "200");
  }

  @Test
  void answersCallsOverTcp() throws Exception {
    Sipp.call("-t", "t1", "-m", "40", "-r", "20", "-d", "200");
  }

  /** The sample invalidates the application session in BYE: a shared one would end other calls. */
  @Test
  void callsAtTheSameTimeDoNotShareASession() throws Exception {
    Sipp.call("-m", "400", "-r", "100", "-d", "2000", "-l", "400");
    assertThat(server.figure("OrphanRequests")).isEqualTo(0L);
  }

  @Test
  void answersOptionsWithInjectedFactory() throws Exception {
    try (var peer = new RawPeer()) {
      peer.send(peer.request("OPTIONS", 1, ""));
      assertThat(peer.finalResponse()).startsWith("SIP/2.0 200").contains("sip:sample@localhost");
    }
  }

  @Test
  void httpServletsShareBeansAndApplicationSessions() throws Exception {
    assertThat(server.get("/status?session")).contains("started=").contains("found=true");
  }

  @Test
  void callsOutAndHangsUp() throws Exception {
    var before = server.get("/status");
    var callee = Sipp.answer(6951);
    server.post("/dial?to=sip:callee@127.0.0.1:6951");
    Server.await(() -> !timed(before).equals(timed(status())));
    server.post("/hangup");
    assertThat(callee.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(callee.exitValue()).isZero();
  }

  private static String status() {
    try {
      return server.get("/status");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String timed(String status) {
    return status.substring(status.indexOf("timed="));
  }

  @Test
  void repeatedByeIsAnsweredFromTheTransaction() throws Exception {
    try (var peer = new RawPeer()) {
      var bye = peer.request("BYE", 2, peer.establish());
      for (var i = 0; i < 5; i++) {
        peer.send(bye);
      }
      for (var i = 0; i < 5; i++) {
        assertThat(RawPeer.status(peer.finalResponse())).isEqualTo(200);
      }
    }
  }

  @Test
  void lateByeOfADeadDialogGets481() throws Exception {
    try (var peer = new RawPeer()) {
      var tag = peer.establish();
      assertThat(peer.exchange(peer.request("BYE", 2, tag))).isEqualTo(200);
      Server.await(() -> server.activeSessions() == 0);
      assertThat(peer.exchange(peer.request("BYE", 3, tag))).isEqualTo(481);
      peer.send(peer.request("ACK", 1, tag));
      assertThat(peer.isSilent()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "CSeq: 1 INVITE, CSeq: abc INVITE, 400",
        "CSeq: 1 INVITE, CSeq: 1 BYE, 400",
        "From: <sip:, From: <<<;;;, 400",
        "To: <sip:test@, To: <sip:@@@, 400",
        "Contact: <sip:, Contact: <<>, 400",
        "Max-Forwards: 70, Max-Forwards: xx, 400",
        "Content-Length: 0, Content-Length: 99999, 400",
        "Content-Length: 0, Content-Length: -1, 400",
        "INVITE sip:, INVITE http:, 416",
      })
  void malformedRequestIsRefused(String good, String bad, int status) throws Exception {
    try (var peer = new RawPeer()) {
      peer.send(peer.request("INVITE", 1, "").replace(good, bad));
      var response = peer.finalResponse();
      assertThat(response.lines().findFirst().orElseThrow()).startsWith("SIP/2.0 " + status);
      assertThat(status != 400 || bad.contains("BYE") || server.logged(peer.callId)).isTrue();
    }
  }

  @Test
  void noiseIsSurvived() throws Exception {
    try (var peer = new RawPeer()) {
      for (var noise : new String[] {"", "\n\n", "x", "INVITE\n\n", "\u0000\u0001\n\n"}) {
        peer.send(noise);
      }
      var withoutCseq = peer.request("INVITE", 1, "").replace("CSeq: 1 INVITE\n", "");
      assertThat(peer.exchange(withoutCseq)).isEqualTo(400);
      peer.send(peer.request("INVITE", 1, "").replaceAll("(?m)^Via:.*\n", ""));
      assertThat(peer.exchange(peer.request("OPTIONS", 7, ""))).isEqualTo(200);
    }
    try (var tcp = new Socket(InetAddress.getLoopbackAddress(), Server.SIP_PORT)) {
      tcp.getOutputStream()
          .write("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    Sipp.call("-t", "t1", "-m", "2");
  }

  @Test
  void suspendedServerRefusesNewCallsAndKeepsOldOnes() throws Exception {
    try (var old = new RawPeer();
        var late = new RawPeer()) {
      var tag = old.establish();
      var suspension = CompletableFuture.supplyAsync(ContainerIT::suspend);
      Server.await(() -> (Boolean) server.figure("Draining"));
      late.send(late.request("INVITE", 1, ""));
      assertThat(late.finalResponse()).startsWith("SIP/2.0 503").contains("Retry-After: 5");
      assertThat(old.exchange(old.request("BYE", 2, tag))).isEqualTo(200);
      suspension.get(30, TimeUnit.SECONDS);
      assertThat(server.cli(":read-attribute(name=suspend-state)")).contains("SUSPENDED");
      server.cli(":resume");
      assertThat(late.exchange(late.request("OPTIONS", 2, ""))).isEqualTo(200);
    }
  }

  private static String suspend() {
    try {
      return server.cli(":suspend(suspend-timeout=25)");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void redeploymentLeavesNoThreadsBehind() throws Exception {
    var before = server.threads("sip-udp-");
    server.undeploy();
    Server.await(() -> threads() == 0);
    server.deploy();
    assertThat(threads()).isEqualTo(before);
    Sipp.call("-m", "2");
  }

  private static long threads() {
    try {
      return server.threads("sip-udp-");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
