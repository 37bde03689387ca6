// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.Letter;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

class RemoteClientsTest {
  private static final Jid ALICE = Jid.parse("alice@rayo.test/1");
  private static final Jid CALL = Jid.parse("abc@rayo.test");
  private static final long SECOND = 1_000_000_000L;

  private final SentMessages nodes = new SentMessages("a", "b", "c");
  private long nanos;
  private final RemoteClients clients =
      new RemoteClients(nodes, () -> nanos, new SeenLetters(), new CommandsUnderWay(() -> nanos));

  private static XmlElement stanza(String id) {
    return XmlElement.of("jabber:client", "presence")
        .attribute("to", ALICE.toString())
        .attribute("id", id)
        .build();
  }

  private static Letter letter(long number) {
    return new Letter(
        new CallId("abc"),
        number,
        new Letter.Event(CALL, ALICE, new CallEvent.Answered(List.of()), Instant.EPOCH));
  }

  private List<String> sentTo(String node) {
    return nodes.to(node).stream().map(RemoteClientsTest::id).toList();
  }

  private static String id(byte[] parcel) {
    try {
      return String.valueOf(Parcel.of(parcel).stanza().attribute("id"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isDone(@Nullable CompletionStage<Void> stage) {
    return stage != null && stage.toCompletableFuture().isDone();
  }

  @Test
  @DisplayName("a client that no node announced is not elsewhere")
  void unknown() {
    assertThat(clients.takes(stanza("1"))).isFalse();
  }

  @Test
  @DisplayName("what is for a client of another node goes there")
  void forwarded() {
    clients.connected(ALICE, "b", 1);
    assertThat(clients.takes(stanza("1"))).isTrue();
    assertThat(sentTo("b")).containsExactly("1");
  }

  @Test
  @DisplayName("what is said while its node is lost waits for the client and comes in order")
  void kept() {
    clients.connected(ALICE, "b", 1);
    assertThat(clients.lost("b")).containsExactly(ALICE);
    clients.takes(stanza("1"));
    clients.takes(stanza("2"));
    assertThat(sentTo("b")).isEmpty();
    clients.connected(ALICE, "c", 2);
    clients.takes(stanza("3"));
    assertThat(sentTo("c")).containsExactly("1", "2", "3");
  }

  @Test
  @DisplayName("a client that comes to this node gets first what waited for it")
  void comesHere() {
    clients.connected(ALICE, "b", 1);
    clients.lost("b");
    clients.takes(stanza("1"));
    var stream = new ArrayList<String>();
    clients.here(ALICE, parcel -> stream.add(parcel.stanza().attribute("id")));
    assertThat(stream).containsExactly("1");
    assertThat(clients.takes(stanza("2"))).isFalse();
  }

  @Test
  @DisplayName("a client that does not come back in time is given up")
  void givenUp() {
    clients.connected(ALICE, "b", 1);
    clients.lost("b");
    var waiting = clients.takes(stanza("1"), letter(1));
    nanos = 59 * SECOND;
    assertThat(clients.expire()).isEmpty();
    nanos = 61 * SECOND;
    assertThat(clients.expire()).containsExactly(ALICE);
    assertThat(isDone(waiting)).isTrue();
    assertThat(clients.dropped()).isOne();
    assertThat(clients.takes(stanza("2"))).isFalse();
  }

  @Test
  @DisplayName("no more is kept than fits, and nothing after what did not fit")
  void bounded() {
    clients.connected(ALICE, "b", 1);
    clients.lost("b");
    for (int i = 0; i < 1200; i++) {
      clients.takes(stanza(Integer.toString(i)));
    }
    clients.connected(ALICE, "c", 2);
    assertThat(sentTo("c")).hasSize(1000).endsWith("999");
    assertThat(clients.dropped()).isEqualTo(200);
  }

  @Test
  @DisplayName("a letter is delivered when the node of the client says so")
  void acknowledged() {
    clients.connected(ALICE, "b", 1);
    var delivery = clients.takes(stanza("1"), letter(1));
    assertThat(isDone(delivery)).isFalse();
    clients.acknowledged(ALICE, 1);
    assertThat(isDone(delivery)).isTrue();
  }

  @Test
  @DisplayName("a letter that a lost node may not have handed over is sent again")
  void sentAgain() {
    clients.connected(ALICE, "b", 1);
    clients.takes(stanza("1"), letter(1));
    clients.takes(stanza("2"), letter(2));
    clients.acknowledged(ALICE, 1);
    clients.lost("b");
    clients.takes(stanza("3"), letter(3));
    clients.connected(ALICE, "c", 2);
    assertThat(sentTo("c")).containsExactly("2", "3");
  }

  @Test
  @DisplayName("of two nodes that have a client the later one speaks for it")
  void laterWins() {
    clients.connected(ALICE, "c", 2);
    clients.connected(ALICE, "b", 1);
    assertThat(clients.isOn(ALICE, "c")).isTrue();
  }

  @Test
  @DisplayName("an old node's news of a client that moved on count no more")
  void staleNews() {
    clients.connected(ALICE, "b", 1);
    clients.connected(ALICE, "c", 2);
    assertThat(clients.gone(ALICE, "b")).isFalse();
    assertThat(clients.isOn(ALICE, "c")).isTrue();
    assertThat(clients.gone(ALICE, "c")).isTrue();
    assertThat(clients.takes(stanza("1"))).isFalse();
  }
}
