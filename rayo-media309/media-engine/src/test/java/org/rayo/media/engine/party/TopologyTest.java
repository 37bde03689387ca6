// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.engine.JoinDirection;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.testing.FakeEnd;

@DisplayName("Who is joined with whom")
class TopologyTest {
  private final Topology topology = new Topology();
  private final FakeEnd alice = new FakeEnd("alice", false);
  private final FakeEnd bob = new FakeEnd("bob", false);
  private final FakeEnd one = new FakeEnd("one", true);
  private final FakeEnd two = new FakeEnd("two", true);
  private final FakeEnd three = new FakeEnd("three", true);

  private void join(FakeEnd first, FakeEnd second) {
    topology.join(first, second, JoinDirection.DUPLEX);
  }

  private void refuses(FakeEnd first, FakeEnd second) {
    assertThatThrownBy(() -> join(first, second)).isInstanceOf(MediaException.Unsupported.class);
    assertThatThrownBy(() -> topology.join(second, first, JoinDirection.SEND))
        .isInstanceOf(MediaException.Unsupported.class);
  }

  private static FrameLink link(FakeEnd from, FakeEnd to) {
    var link = Objects.requireNonNull(from.out.get(to));
    assertThat(to.in.get(from)).isSameAs(link);
    return link;
  }

  @Test
  void aDirectionThatStaysKeepsItsLink() {
    join(alice, bob);
    var there = link(alice, bob);
    var back = link(bob, alice);
    topology.join(bob, alice, JoinDirection.RECV);
    assertThat(there.ended()).isFalse();
    assertThat(back.ended()).isTrue();
    assertThat(topology.hearers(alice)).containsExactly(bob);
    assertThat(topology.hearers(bob)).isEmpty();
    join(alice, bob);
    assertThat(link(alice, bob)).isSameAs(there);
    topology.unjoin(bob, alice);
    topology.unjoin(bob, alice);
    assertThat(there.ended()).isTrue();
    assertThat(topology.hearers(alice)).isEmpty();
  }

  @Test
  void whoLeavesEndsAllLinks() {
    join(alice, bob);
    join(alice, one);
    alice.close();
    topology.leave(alice);
    assertThat(link(one, alice).ended()).isTrue();
    assertThat(link(alice, bob).ended()).isTrue();
    assertThatThrownBy(() -> join(bob, alice)).isInstanceOf(MediaException.WrongState.class);
    assertThatThrownBy(() -> join(alice, bob)).isInstanceOf(MediaException.WrongState.class);
  }

  @Test
  @DisplayName("H04 mixers form no rings, and nobody hears himself by way of two")
  void noEcho() {
    refuses(alice, alice);
    join(one, two);
    join(two, three);
    refuses(three, one);
    join(alice, one);
    refuses(alice, three);
    join(bob, three);
    join(alice, bob); // twice the same voice, but no echo
    topology.unjoin(one, two);
    join(alice, two);
    refuses(one, three);
    topology.unjoin(alice, two);
    join(one, three);
    assertThat(topology.hearers(one)).containsExactlyInAnyOrder(alice, three);
  }
}
