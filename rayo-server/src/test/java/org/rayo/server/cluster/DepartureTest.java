// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.NodeChannel;
import org.rayo.callcontrol.port.NodeView;

@DisplayName("G11 A node that stops")
class DepartureTest {
  private static final Duration SOON = Duration.ofMillis(50);

  /** Nodes whose messages arrive at once. */
  private final Map<String, Node> nodes = new HashMap<>();

  private final List<String> log = new ArrayList<>();

  private final class Node implements NodeChannel {
    final String name;
    final Map<String, Receiver> receivers = new HashMap<>();
    final Departure departure;
    boolean mute;

    Node(String name) {
      this(name, 2);
    }

    Node(String name, int version) {
      this.name = name;
      nodes.put(name, this);
      departure =
          new Departure(
              this,
              version,
              (node, done) -> {
                log.add(name + " takes " + node);
                done.run();
              },
              Runnable::run);
    }

    boolean leave() throws InterruptedException {
      return departure.leave(SOON, SOON, () -> log.add(name + " lets go"));
    }

    @Override
    public String self() {
      return name;
    }

    @Override
    public NodeView view() {
      return new NodeView(nodes.keySet().stream().sorted().toList(), Set.of(), Set.of(), false);
    }

    @Override
    public boolean send(String node, String topic, byte[] message) {
      var other = nodes.get(node);
      if (other == null || other.mute) {
        return other != null;
      }
      Objects.requireNonNull(other.receivers.get(topic)).received(name, message);
      return true;
    }

    @Override
    public void receive(String topic, Receiver receiver) {
      receivers.put(topic, receiver);
    }

    @Override
    public void watch(Consumer<NodeView> watcher) {
      // Nobody dies here.
    }
  }

  @Test
  @DisplayName("lets go of its calls first, and then another one takes them")
  void handsOver() throws Exception {
    var a = new Node("a");
    var _ = new Node("b");
    assertThat(a.leave()).isTrue();
    assertThat(log).containsExactly("a lets go", "b takes a");
  }

  @Test
  @DisplayName("keeps its calls to the end when it is alone")
  void alone() throws Exception {
    assertThat(new Node("a").leave()).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  @DisplayName("leaves nothing to one that stops as well, or does not answer")
  void nobody() throws Exception {
    var a = new Node("a");
    var b = new Node("b");
    var _ = b.leave();
    log.clear();
    assertThat(a.leave()).isFalse();
    assertThat(log).isEmpty();

    nodes.remove("b");
    new Node("c").mute = true;
    assertThat(a.leave()).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  @DisplayName("is taken over by all that will")
  void several() throws Exception {
    var a = new Node("a");
    var _ = new Node("b");
    new Node("c").mute = true;
    var _ = new Node("d");
    assertThat(a.leave()).isTrue();
    assertThat(log).containsExactlyInAnyOrder("a lets go", "b takes a", "d takes a");
  }

  @Test
  @DisplayName("leaves nothing to one of an older version, which could not read it")
  void older() throws Exception {
    var newer = new Node("newer", 3);
    var older = new Node("older", 2);
    assertThat(newer.leave()).isFalse();
    assertThat(log).isEmpty();

    nodes.remove("newer");
    var _ = new Node("newest", 3);
    assertThat(older.leave()).isTrue();
    assertThat(log).containsExactly("older lets go", "newest takes older");
  }

  @Test
  @DisplayName("and goes on all the same, as one that was suspended, takes calls of others again")
  void stays() throws Exception {
    var a = new Node("a");
    var b = new Node("b");
    assertThat(a.leave()).isTrue();
    assertThat(b.leave()).isFalse();
    a.departure.stay();
    b.departure.stay();
    log.clear();
    assertThat(b.leave()).isTrue();
    assertThat(log).containsExactly("b lets go", "a takes b");
  }
}
