// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

class WaitingRoomTest {
  private static final Jid ALICE = Jid.parse("alice@rayo.test/1");
  private static final Jid CALL = Jid.parse("abc@rayo.test");
  private static final Jid OTHER = Jid.parse("def@rayo.test");

  private long nanos;
  private final WaitingRoom room = new WaitingRoom(() -> nanos);

  private static Stanza stanza(Jid to, String name) {
    return new Stanza(ALICE, to, XmlElement.of("jabber:client", name).build());
  }

  @Test
  @DisplayName("stanzas go on in their order when the call has a node again")
  void inOrder() {
    room.add(stanza(CALL, "one"));
    room.add(stanza(CALL.withResource("output-1"), "two"));
    room.add(stanza(OTHER, "three"));
    var gone = new ArrayList<String>();
    assertThat(room.look(stanza -> !stanza.to().equals(OTHER) && gone.add(stanza.element().name())))
        .isEmpty();
    assertThat(gone).containsExactly("one", "two");
    assertThat(room.holds(CALL)).isFalse();
    assertThat(room.holds(OTHER.withResource("x"))).isTrue();
  }

  @Test
  @DisplayName("nothing waits longer than five seconds")
  void patience() {
    var stanza = stanza(CALL, "one");
    room.add(stanza);
    nanos = 4_900_000_000L;
    assertThat(room.look(_ -> false)).isEmpty();
    nanos = 5_000_000_000L;
    assertThat(room.look(_ -> false)).isEqualTo(List.of(stanza));
    assertThat(room.holds(CALL)).isFalse();
  }

  @Test
  @DisplayName("the room has a size")
  void bounded() {
    for (int i = 0; i < 5000; i++) {
      assertThat(room.add(stanza(CALL, "one"))).isTrue();
    }
    assertThat(room.add(stanza(OTHER, "one"))).isFalse();
  }
}
