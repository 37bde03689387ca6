// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.effect.CallEffect.ToPeer;
import org.rayo.callcontrol.join.JoinTerms;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.protocol.jid.Jid;

@DisplayName("What a party says to a call that is over")
class LateWordsTest {
  private static final MixerId MIXER = new MixerId("juliet@rayo.test", "conf");

  private static void answeredByLeft(String state, PeerInput input) {
    var transition =
        CallTransitions.on(States.named(state), new CallInput.FromPeer(input), States.NOW);
    assertThat(transition.effects())
        .singleElement()
        .isInstanceOfSatisfying(
            ToPeer.class,
            told -> {
              assertThat(told.peer()).isEqualTo(MIXER);
              assertThat(told.input()).isInstanceOf(PeerInput.Left.class);
            });
  }

  @ParameterizedTest(name = "race 3 G01 frees it when the call is {0}: no join is left behind")
  @ValueSource(strings = {"ending", "ended"})
  void late(String state) {
    answeredByLeft(state, new PeerInput.Accepted(MIXER, Jid.parse("conf@rayo.test"), 1));
    answeredByLeft(state, new PeerInput.Established(MIXER, new JoinTerms(JoinDirection.DUPLEX)));
  }
}
