// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/** A party asks, changes its mind and asks again before the first answer is there. */
@DisplayName("The answer to a wish that was given up")
class LateAnswersTest {
  private static final Jid JULIET = Jid.parse("juliet@rayo.test/balcony");
  private static final CallId PEER = new CallId("b");
  private static final Jid ADDRESS = Jid.parse("b@rayo.test");
  private static final JoinSelf SELF =
      JoinSelf.ofCall(new CallId("a"), Jid.parse("a@rayo.test"), JULIET, true, true);

  private final Effects out = new Effects();
  private final Joins asking = ask(ask(none()).without(PEER));

  private static Joins none() {
    return Joins.none(new JoinRules("rayo.test", SecurityZone.ACCOUNT, 4));
  }

  private Joins ask(Joins joins) {
    var terms = new JoinTerms(JoinDirection.DUPLEX);
    return JoinCommands.ask(joins, SELF, JULIET, null, PEER, terms, out);
  }

  @Test
  @DisplayName("race 3 G01 that was agreed to does not stand for the next one")
  void accepted() {
    assertThat(JoinPeers.on(asking, SELF, new PeerInput.Accepted(PEER, ADDRESS, 1), out))
        .isEqualTo(asking);
    var joining = JoinPeers.on(asking, SELF, new PeerInput.Accepted(PEER, ADDRESS, 2), out);
    assertThat(joining.of(PEER)).isInstanceOf(JoinState.Joining.class);
    assertThat(out.toList()).filteredOn(ToMedia.Join.class::isInstance).hasSize(1);
  }

  @Test
  @DisplayName("race 3 G01 that was turned down does not turn the next one down")
  void refused() {
    var no = StanzaError.notAllowed("no");
    assertThat(JoinPeers.on(asking, SELF, new PeerInput.Refused(PEER, no, 1), out))
        .isEqualTo(asking);
    assertThat(JoinPeers.on(asking, SELF, new PeerInput.Refused(PEER, no, 2), out).byParty())
        .isEmpty();
  }
}
