// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.TlsTrust;
import org.rayo.launcher.cluster.ClusterLayout;
import org.rayo.launcher.cluster.ClusterProcesses;
import org.rayo.launcher.server.Account;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipPhone;

/** A call outlives the restart of every node of its cluster, one after the other. */
class DrainIT {
  private static final int A = 1;
  private static final int B = 2;
  private static final int OFFSET = 3600;
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);
  private static final String ANSWER = "<answer xmlns='urn:xmpp:rayo:1'/>";
  private static final String MUTE = "<mute xmlns='urn:xmpp:rayo:1'/>";
  private static final String HANGUP = "<hangup xmlns='urn:xmpp:rayo:1'/>";

  private static ClusterProcesses cluster;

  @BeforeAll
  @Timeout(300)
  static void start() throws IOException, InterruptedException {
    var directory = Path.of(System.getProperty("rayo.it.base")).resolveSibling("drained");
    cluster =
        ClusterProcesses.start(
            new ClusterLayout(TestServer.DOMAIN, OFFSET, 2, 1),
            directory,
            List.of(new Account(TestServer.ALICE, TestServer.PASSWORD)),
            false);
    cluster.startMediaServers(Path.of(System.getProperty("rayo.root")).normalize());
    cluster.awaitReady(BOOT_LIMIT);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Wire client(int node) throws IOException, InterruptedException {
    var port = cluster.layout().node(node).xmppPortInUse();
    return new Wire(
        RayoClientConfig.builder(TestServer.DOMAIN, TestServer.ALICE, TestServer.PASSWORD)
            .at("127.0.0.1", port)
            .resource("operator")
            .trust(new TlsTrust.Anything())
            .build());
  }

  @Test
  @Timeout(300)
  @DisplayName("G11 a call goes on while both of its nodes are restarted, one after the other")
  void rollingRestart() throws IOException, InterruptedException {
    try (var phone = new SipPhone(PhoneConfig.udp())) {
      var first = client(B);
      first.available();
      var caller = phone.call("sip:ivr@127.0.0.1:" + cluster.layout().node(A).sipPortInUse());
      Jid address = Objects.requireNonNull(first.next("offer").from());
      first.done(address, ANSWER);
      caller.awaitAnswer();

      cluster.restart(A);
      first.done(address, MUTE);
      cluster.awaitReady(BOOT_LIMIT);

      first.close();
      try (var second = client(A)) {
        second.available();
        cluster.restart(B);
        second.done(address, "<unmute xmlns='urn:xmpp:rayo:1'/>");
        assertThat(caller.history()).filteredOn(SipMessage::isRequest).isEmpty();
        second.done(address, HANGUP);
        caller.awaitHangup();
        assertThat(second.next("end").from()).isEqualTo(address);
      }
    }
  }
}
