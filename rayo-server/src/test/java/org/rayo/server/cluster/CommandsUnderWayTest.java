// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Iq;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.xml.XmlElement;

class CommandsUnderWayTest {
  private static final Jid ALICE = Jid.parse("alice@rayo.test/1");
  private static final Jid CALL = Jid.parse("abc@rayo.test");
  private static final Iq REQUEST =
      new Iq(ALICE, CALL, "q1", IqType.SET, XmlElement.of("urn:xmpp:rayo:1", "mute").build(), null);
  private static final long MILLISECOND = 1_000_000L;

  private long nanos;
  private final CommandsUnderWay underWay = new CommandsUnderWay(() -> nanos);

  @BeforeEach
  void command() {
    underWay.sent("b", ALICE, REQUEST);
  }

  private boolean answered() {
    return underWay.answered(REQUEST.result(null).toXml());
  }

  @Test
  @DisplayName("an answer ends the wait")
  void answeredInTime() {
    assertThat(answered()).isTrue();
    underWay.lost("b");
    nanos += 1000 * MILLISECOND;
    assertThat(underWay.expire()).isEmpty();
  }

  @Test
  @DisplayName("a lost node's command gets an error soon, and a later answer is dropped")
  void lost() {
    underWay.lost("b");
    assertThat(underWay.expire()).isEmpty();
    nanos += 600 * MILLISECOND;
    assertThat(underWay.expire()).containsExactly(REQUEST);
    assertThat(answered()).isFalse();
  }

  @Test
  @DisplayName("a survivor may answer for the lost node")
  void survivor() {
    underWay.lost("b");
    nanos += 100 * MILLISECOND;
    assertThat(answered()).isTrue();
    nanos += 600 * MILLISECOND;
    assertThat(underWay.expire()).isEmpty();
  }

  @Test
  @DisplayName("the loss of another node changes nothing")
  void other() {
    underWay.lost("c");
    nanos += 600 * MILLISECOND;
    assertThat(underWay.expire()).isEmpty();
  }

  @Test
  @DisplayName("no command waits for ever")
  void limit() {
    nanos += 61_000 * MILLISECOND;
    assertThat(underWay.expire()).containsExactly(REQUEST);
  }
}
