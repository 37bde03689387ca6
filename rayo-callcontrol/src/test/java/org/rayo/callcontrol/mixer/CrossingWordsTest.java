// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinRules;
import org.rayo.callcontrol.join.JoinTerms;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;

/** Words of parties that cross the end of a mixer and the beginning of the next one of its name. */
@DisplayName("What parties say to a mixer")
class CrossingWordsTest {
  private static final Instant NOW = Instant.EPOCH;
  private static final Jid JULIET = Jid.parse("juliet@rayo.test/balcony");
  private static final String ZONE = "juliet@rayo.test";
  private static final MixerId MIXER = new MixerId(ZONE, "conf");
  private static final CallId CALL = new CallId("a");
  private static final JoinTerms TERMS = new JoinTerms(JoinDirection.DUPLEX);
  private static final PeerInput.Asked ASKED =
      new PeerInput.Asked(CALL, Jid.parse("a@rayo.test"), JULIET, ZONE, TERMS, 1);

  private final List<CallEffect> effects = new ArrayList<>();
  private MixerState state =
      new MixerState.Absent(
          MixerFacts.none(
              new MixerIdentity(MIXER, Jid.parse("conf@rayo.test"), NOW),
              new JoinRules("rayo.test", SecurityZone.ACCOUNT, 5),
              5));

  private void happens(MixerInput input) {
    var transition = MixerTransitions.on(state, input, NOW);
    state = transition.next();
    effects.addAll(transition.effects());
  }

  private void says(PeerInput input) {
    happens(new MixerInput.FromPeer(input));
  }

  private void media(MediaInput input) {
    happens(new MixerInput.FromMedia(input));
  }

  private List<RayoEvent> events() {
    return effects.stream()
        .filter(CallEffect.Emit.class::isInstance)
        .map(effect -> ((CallEffect.Emit) effect).event())
        .toList();
  }

  @Test
  @DisplayName("race 7 H01 H03 about a join that its forerunner allowed is told when it is there")
  void establishedTooEarly() {
    says(ASKED);
    says(new PeerInput.Established(CALL, TERMS));
    assertThat(events()).isEmpty();
    media(new MediaInput.MixerReady());
    assertThat(events())
        .containsExactly(new MixerEvent.Opened(), new CallEvent.Joined("xmpp:a@rayo.test", null));
  }

  @Test
  @DisplayName("race 7 H01 H03 about such a join and its end is told to nobody")
  void leftTooEarly() {
    says(ASKED);
    says(new PeerInput.Established(CALL, TERMS));
    says(new PeerInput.Left(CALL));
    media(new MediaInput.Closed());
    assertThat(events()).isEmpty();
    assertThat(effects).last().isInstanceOf(CallEffect.Forget.class);
  }

  @Test
  @DisplayName("race 7 H09 may be lost when too much is said: who waits for the next is refused")
  void overflowWhileClosing() {
    says(ASKED);
    media(new MediaInput.MixerReady());
    says(new PeerInput.Left(CALL));
    says(ASKED);
    effects.clear();
    happens(new MixerInput.Fault("mailbox full"));
    assertThat(effects)
        .singleElement()
        .isInstanceOfSatisfying(
            CallEffect.ToPeer.class,
            told -> assertThat(told.input()).isInstanceOf(PeerInput.Refused.class));
    media(new MediaInput.Closed());
    assertThat(state).isInstanceOf(MixerState.Absent.class);
  }

  @Test
  @DisplayName("race 7 H09 find the next one in spite of late news that media closed the last one")
  void closedTooLate() {
    says(ASKED);
    media(new MediaInput.MixerReady());
    says(new PeerInput.Left(CALL));
    says(ASKED);
    happens(new MixerInput.TimerFired(TimerKey.ENDING));
    assertThat(state).isInstanceOf(MixerState.Opening.class);
    media(new MediaInput.Closed());
    media(new MediaInput.MixerReady());
    assertThat(state).isInstanceOf(MixerState.Open.class);
  }
}
