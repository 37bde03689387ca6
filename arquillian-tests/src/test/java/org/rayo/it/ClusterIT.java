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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.TlsTrust;
import org.rayo.launcher.cluster.ClusterLayout;
import org.rayo.launcher.cluster.ClusterProcesses;
import org.rayo.launcher.server.Account;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.IqType;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Two nodes are one server for their clients, also when one of them dies. */
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
  private static final int A = 1;
  private static final int B = 2;
  private static final int OFFSET = 3300;
  private static final Duration BOOT_LIMIT = Duration.ofMinutes(4);
  private static final Jid SERVER = Jid.ofDomain(TestServer.DOMAIN);
  private static final String ANSWER = "<answer xmlns='urn:xmpp:rayo:1'/>";
  private static final String MUTE = "<mute xmlns='urn:xmpp:rayo:1'/>";
  private static final String HANGUP = "<hangup xmlns='urn:xmpp:rayo:1'/>";
  private static final String BEEP =
      "<output xmlns='urn:xmpp:rayo:output:1'><document content-type='application/ssml+xml'>"
          + "<![CDATA[<speak><say-as interpret-as='tone'>1</say-as></speak>]]></document></output>";

  private static ClusterProcesses cluster;
  private SipPhone phone;

  @BeforeAll
  @Timeout(300)
  static void start() throws IOException, InterruptedException {
    var directory = Path.of(System.getProperty("rayo.it.base")).resolveSibling("cluster");
    cluster =
        ClusterProcesses.start(
            new ClusterLayout(TestServer.DOMAIN, OFFSET, 2, 0),
            directory,
            List.of(new Account(TestServer.ALICE, TestServer.PASSWORD)),
            false);
    cluster.awaitReady(BOOT_LIMIT);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void plugIn() throws IOException {
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void unplug() {
    phone.close();
  }

  private static Wire client(int node, String resource) throws IOException, InterruptedException {
    var port = cluster.layout().node(node).xmppPortInUse();
    return new Wire(
        RayoClientConfig.builder(TestServer.DOMAIN, TestServer.ALICE, TestServer.PASSWORD)
            .at("127.0.0.1", port)
            .resource(resource)
            .trust(new TlsTrust.Anything())
            .build());
  }

  private OutgoingPhoneCall call(int node) throws InterruptedException {
    return phone.call("sip:ivr@127.0.0.1:" + cluster.layout().node(node).sipPortInUse());
  }

  /** Who sent the next presence with that payload. */
  private static Jid sender(Wire client, String payload) throws InterruptedException {
    return Objects.requireNonNull(client.next(payload).from());
  }

  @Test
  @Order(1)
  @DisplayName("a client of one node has a call of the other from the offer to the end")
  void callOfTheOtherNode() throws IOException, InterruptedException {
    try (var client = client(B, "whole")) {
      client.available();
      var caller = call(A);
      var address = sender(client, "offer");
      client.done(address, ANSWER);
      caller.awaitAnswer();
      assertThat(client.result(address, BEEP).name()).isEqualTo("ref");
      assertThat(sender(client, "complete").bare()).isEqualTo(address);
      client.done(address, HANGUP);
      caller.awaitHangup();
      assertThat(sender(client, "end")).isEqualTo(address);
    }
  }

  @Test
  @Order(2)
  @DisplayName("a client finds its calls of all nodes")
  void discovery() throws IOException, InterruptedException {
    try (var client = client(B, "finder")) {
      client.available();
      var callers = List.of(call(A), call(B));
      var first = sender(client, "offer");
      client.done(first, ANSWER);
      var second = sender(client, "offer");
      client.done(second, ANSWER);
      for (var caller : callers) {
        caller.awaitAnswer();
      }
      var items =
          client.ask(IqType.GET, SERVER, "<query xmlns='http://jabber.org/protocol/disco#items'/>");
      assertThat(String.valueOf(items.payload()))
          .contains(first.toString())
          .contains(second.toString());
      client.done(first, HANGUP);
      client.done(second, HANGUP);
    }
  }

  @Test
  @Order(3)
  @DisplayName("a client whose node died goes on at the other one and gets what it missed")
  void clientMoves() throws IOException, InterruptedException {
    var lost = client(B, "mover");
    lost.available();
    var staying = call(A);
    var first = sender(lost, "offer");
    lost.done(first, ANSWER);
    var leaving = call(A);
    var second = sender(lost, "offer");
    lost.done(second, ANSWER);
    staying.awaitAnswer();
    leaving.awaitAnswer();
    cluster.node(B).kill();
    leaving.hangup();
    lost.close();
    try (var client = client(A, "mover")) {
      assertThat(sender(client, "end")).isEqualTo(second);
      client.done(first, MUTE);
      client.done(first, HANGUP);
      staying.awaitHangup();
      assertThat(sender(client, "end")).isEqualTo(first);
    }
  }
}
