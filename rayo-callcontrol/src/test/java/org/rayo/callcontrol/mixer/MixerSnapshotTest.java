// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.component.ComponentKind;
import org.rayo.callcontrol.component.ComponentPart;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.join.JoinRules;
import org.rayo.callcontrol.join.JoinState;
import org.rayo.callcontrol.join.JoinTerms;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.jid.Jid;

@DisplayName("The snapshot of a mixer")
class MixerSnapshotTest {
  private static final Jid JULIET = Jid.parse("juliet@rayo.test/ö");
  private static final Jid WINDOW = Jid.parse("juliet@rayo.test/window");
  private static final CallId CALL = new CallId("c1");
  private static final MixerId OTHER = new MixerId("juliet@rayo.test", "side");

  private static MixerSnapshot full() {
    var id = MixerId.named("juliet@rayo.test", "Test Again");
    var joins =
        new Joins(
            Map.of(
                CALL,
                new JoinState.Joined(
                    new JoinTerms(JoinDirection.SEND), Jid.parse("c1@rayo.test"), true, true),
                OTHER,
                new JoinState.Joined(
                    new JoinTerms(JoinDirection.RECV), Jid.parse("side@rayo.test"), false, false)),
            new JoinRules("rayo.test", SecurityZone.ACCOUNT, 8),
            41);
    return new MixerSnapshot(
        new MixerIdentity(id, id.address("rayo.test"), Instant.parse("2026-01-01T00:00:00.25Z")),
        joins,
        new Audience(Set.of(JULIET, WINDOW), Set.of(WINDOW), Map.of(CALL, JULIET, OTHER, WINDOW)),
        List.of(
            new ComponentPart("output-1", JULIET, ComponentKind.OUTPUT, false),
            new ComponentPart("record-300", WINDOW, ComponentKind.RECORD, true)),
        300,
        32,
        List.of("http://a.test/1.wav"));
  }

  @Test
  @DisplayName("comes back as it was")
  void roundTrip() {
    assertThat(MixerSnapshot.decode(full().encode())).isEqualTo(full());
  }

  @Test
  @DisplayName("restores a mixer, but not who speaks in it")
  void restores() {
    var before = full().toState();
    assertThat(MixerSnapshot.decode(MixerSnapshot.of(before).encode()).toState()).isEqualTo(before);
    var speaking = new MixerState.Open(before.facts().speaking(Set.of(CALL)));
    assertThat(MixerSnapshot.of(speaking).toState()).isEqualTo(before);
  }

  @Test
  @DisplayName("forgets a party that is only about to come, with its controller")
  void pending() {
    var before = full().toState();
    PartyId late = new CallId("late");
    var terms = new JoinTerms(JoinDirection.DUPLEX);
    var asked =
        new PeerInput.Asked(
            late, Jid.parse("late@rayo.test"), JULIET, "juliet@rayo.test", terms, 1);
    var pending =
        (MixerState.Open)
            MixerTransitions.on(before, new MixerInput.FromPeer(asked), Instant.EPOCH).next();
    assertThat(pending.facts().joins().byParty()).hasSize(3);
    assertThat(MixerSnapshot.of(pending).joins()).isEqualTo(before.facts().joins());
    assertThat(MixerSnapshot.of(pending).audience().controllers()).doesNotContainKey(late);
  }

  @Test
  @DisplayName("of a newer version is refused")
  void newerVersion() {
    var newer = new FieldWriter().number(1, 2).text(3, "conf").toBytes();
    assertThatThrownBy(() -> MixerSnapshot.decode(newer))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  @DisplayName("is what it is or refused, never anything else, when bytes are broken")
  void broken() {
    var random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      var bytes = full().encode();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      try {
        assertThat(MixerSnapshot.decode(cut)).isNotNull();
      } catch (SnapshotException e) {
        assertThat(e).hasMessageContaining("snapshot");
      }
    }
  }
}
