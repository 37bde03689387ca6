// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.component.ComponentKind;
import org.rayo.callcontrol.component.ComponentPart;
import org.rayo.callcontrol.control.Control;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.Direction;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.jid.Jid;

class CallSnapshotTest {
  private static CallSnapshot full() {
    var romeo = Jid.parse("romeo@rayo.test/ö");
    return new CallSnapshot(
        CallSnapshot.Stage.ANSWERED,
        new CallIdentity(
            new CallId("c1"), States.CALL, Direction.OUTBOUND, "sip:a@b", "", null, States.NOW),
        new Control(List.of(States.CLIENT, romeo), List.of(romeo), romeo, List.of(States.CLIENT)),
        List.of(
            new ComponentPart("output-1", romeo, ComponentKind.OUTPUT, false),
            new ComponentPart("record-300", States.CLIENT, ComponentKind.RECORD, true)),
        300,
        32,
        List.of("http://a.test/1.wav"),
        States.joins(),
        new MediaLeg.Open(null, States.SDP),
        States.NOW,
        new OfferTerms(
            null,
            new OfferPolicy(
                OfferPolicy.Strategy.ROUND_ROBIN,
                Duration.ofMillis(1500),
                true,
                new OfferPolicy.Queue(Duration.ofMinutes(2), 40)),
            List.of(new Header("X-Tenant", "7")),
            List.of(romeo)),
        true,
        false,
        true,
        new CallId("c9"));
  }

  @Test
  @DisplayName("comes back as it was")
  void roundTrip() {
    assertThat(CallSnapshot.decode(full().encode())).isEqualTo(full());
  }

  @ParameterizedTest(name = "restores a call that is {0}")
  @ValueSource(strings = {"queued", "offered", "accepted", "ringing", "answered"})
  void restores(String state) {
    var before = States.named(state);
    assertThat(before.stable()).isTrue();
    assertThat(CallSnapshot.decode(CallSnapshot.of(before).encode()).toState()).isEqualTo(before);
  }

  @ParameterizedTest(name = "is not made of a call that is {0}")
  @ValueSource(
      strings = {"answering", "confirming", "preparing", "dialing", "connecting", "ending"})
  void unstable(String state) {
    assertThat(States.named(state).stable()).isFalse();
    assertThatThrownBy(() -> CallSnapshot.of(States.named(state)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("keeps every kind of leg")
  void legs() {
    var legs = new ArrayList<MediaLeg>();
    legs.add(new MediaLeg.Unopened(null));
    legs.add(new MediaLeg.Unopened(States.SDP));
    legs.add(new MediaLeg.Opening());
    legs.add(new MediaLeg.Offering());
    legs.add(new MediaLeg.Completing(States.SDP));
    legs.add(new MediaLeg.Open(States.SDP, null));
    legs.add(new MediaLeg.Gone());
    for (var leg : legs) {
      var ringing = new Ringing(States.facts(Direction.OUTBOUND, leg, null));
      assertThat(CallSnapshot.decode(CallSnapshot.of(ringing).encode()).leg()).isEqualTo(leg);
    }
  }

  @Test
  @DisplayName("keeps joins in force and nothing of pending ones")
  void joins() {
    var facts = States.facts(Direction.INBOUND, new MediaLeg.Open(States.SDP, null), States.NOW);
    var joined = new Answered(facts.with(States.joins()), false);
    assertThat(CallSnapshot.decode(CallSnapshot.of(joined).encode()).toState()).isEqualTo(joined);
    var peer = new PeerInput.Left(new CallId("c2"));
    var left = CallTransitions.on(joined, new CallInput.FromPeer(peer), States.NOW).next();
    assertThat(CallSnapshot.of(left).joins().byParty()).hasSize(1);
    var unjoin = new CallCommand.Unjoin(null, null);
    var command = new CallInput.ClientCommand(States.REQUEST, null, unjoin);
    var leaving = CallTransitions.on(joined, command, States.NOW).next();
    assertThat(CallSnapshot.of(leaving).joins().byParty()).isEmpty();
  }

  @Test
  @DisplayName("of a node that did not join calls is read all the same")
  void withoutJoins() {
    var facts = States.facts(Direction.INBOUND, new MediaLeg.Open(States.SDP, null), States.NOW);
    var alone = new Answered(facts.with(Joins.none(facts.joins().rules())), false);
    var bytes = CallSnapshot.of(alone).encode();
    var joins = States.joinsField(Joins.none(facts.joins().rules()));
    var old = Arrays.copyOf(bytes, bytes.length - joins.length);
    assertThat(Arrays.copyOfRange(bytes, old.length, bytes.length)).isEqualTo(joins);
    assertThat(CallSnapshot.decode(old).joins().byParty()).isEmpty();
  }

  @Test
  @DisplayName("of a newer version is refused")
  void newerVersion() {
    var newer = new FieldWriter().number(1, 2).text(3, "c1").toBytes();
    assertThatThrownBy(() -> CallSnapshot.decode(newer))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  @DisplayName("with a field that is not known here is read all the same")
  void unknownField() {
    var more = new FieldWriter().text(99, "later").number(98, 7).toBytes();
    var old = full().encode();
    var bytes = Arrays.copyOf(old, old.length + more.length);
    System.arraycopy(more, 0, bytes, old.length, more.length);
    assertThat(CallSnapshot.decode(bytes)).isEqualTo(full());
  }

  @Test
  @DisplayName("is what it is or refused, never anything else, when bytes are broken")
  void broken() {
    var random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      var bytes = full().encode();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      try {
        assertThat(CallSnapshot.decode(cut)).isNotNull();
      } catch (SnapshotException e) {
        assertThat(e).hasMessageContaining("snapshot");
      }
    }
  }
}
