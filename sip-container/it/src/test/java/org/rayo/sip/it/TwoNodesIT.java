// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls of a node that dies go on at the other one. */
class TwoNodesIT {
  private static final String HOSTS = "-Dtest.hosts=127.0.0.1[10600],127.0.0.1[10700]";

  private static Server a;
  private static Server b;

  @BeforeAll
  static void startNodes() throws Exception {
    var template = Server.configure("/cluster.cli");
    var first = Server.launch(node("node-a", 3_000, template));
    var second = Server.launch(node("node-b", 3_100, template));
    a = first.ready();
    b = second.ready();
  }

  private static Server.Settings node(String name, int offset, Path template) {
    return new Server.Settings(name, offset, template, "standalone-ha.xml", List.of(HOSTS));
  }

  @AfterAll
  static void stopNodes() throws Exception {
    if (b != null) {
      b.stop();
    }
    if (a != null) {
      a.stop();
    }
  }

  @Test
  void callsOfADeadNodeGoOnAtTheOther() throws Exception {
    try (var caller = new RawPeer(a.sipPort());
        var left = new RawPeer(a.sipPort());
        var callee = new RawPeer(a.sipPort());
        var called = new RawPeer(a.sipPort());
        var early = new RawPeer(b.sipPort())) {
      var callerTag = caller.establish();
      var leftTag = left.establish();
      var calleeInvite = dial(callee, "out-1");
      var calledInvite = dial(called, "out-2");
      Server.await(() -> written(a) >= 4);

      // The owner is alive: the other node lets the dialog alone.
      caller.failOverTo(b.sipPort());
      assertThat(caller.exchange(caller.request("OPTIONS", 2, callerTag))).isEqualTo(503);

      a.kill();
      Server.await(() -> exchange(caller, caller.request("INVITE", 3, callerTag)) == 200);
      caller.send(caller.request("ACK", 3, callerTag));
      assertThat(caller.exchange(caller.request("BYE", 4, callerTag))).isEqualTo(200);

      var _ = CompletableFuture.supplyAsync(() -> hangUp(left.callId));
      var bye = left.awaitRequest("BYE");
      assertThat(bye).contains(";tag=" + leftTag).contains(";tag=peer").contains(left.callId);
      left.answer(bye, 200, "");

      callee.failOverTo(b.sipPort());
      assertThat(callee.exchange(reply(callee, calleeInvite, "BYE"))).isEqualTo(200);

      var _ = CompletableFuture.supplyAsync(() -> hangUp("out-2"));
      var end = called.awaitRequest("BYE");
      assertThat(end).contains(header(calledInvite, "Call-ID"));
      assertThat(cseq(end)).isGreaterThan(cseq(calledInvite));
      called.answer(end, 200, "");

      early.send(early.request("BYE", 5, "nobody"));
      assertThat(early.finalResponse()).startsWith("SIP/2.0 481");
      assertThat(b.figure("RestoredSessions")).isEqualTo(4L);
      Server.await(() -> b.activeSessions() == 0);
      assertThat(b.errors()).isEmpty();
    }
  }

  private static long written(Server server) {
    return (Long) server.figure("ReplicaWrites");
  }

  private static int exchange(RawPeer peer, String request) {
    if (b.logged("cannot be restored")) {
      throw new AssertionError("The other node does not understand what was replicated");
    }
    try {
      return peer.exchange(request);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String hangUp(String key) {
    try {
      return b.post("/hangup?key=" + key);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Lets the first node call a peer and answers; returns the INVITE. */
  private static String dial(RawPeer peer, String key) throws Exception {
    a.post("/dial?key=" + key + "&to=sip:peer@" + peer.address());
    var invite = peer.awaitRequest("INVITE");
    peer.answer(invite, 200, "");
    peer.awaitRequest("ACK");
    return invite;
  }

  /** A request of the side that was called. */
  private static String reply(RawPeer peer, String invite, String method) {
    var from = header(invite, "From");
    return peer.request(method, 1, "")
        .replaceFirst(
            "(?m)^From:.*$", header(invite, "To").replaceFirst("To", "From") + ";tag=peer")
        .replaceFirst("(?m)^To:.*$", from.replaceFirst("From", "To"));
  }

  private static String header(String message, String name) {
    return message
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static int cseq(String message) {
    return Integer.parseInt(header(message, "CSeq").split("\\s+", -1)[1]);
  }
}
