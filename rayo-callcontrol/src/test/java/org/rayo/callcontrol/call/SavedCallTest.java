// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.keep.Backlog;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;

@DisplayName("A call that is saved for a survivor")
class SavedCallTest {
  private static Letter letter(long number, Letter.Content content) {
    return new Letter(States.named("answered").facts().identity().id(), number, content);
  }

  private static Backlog backlog() {
    var request = States.REQUEST;
    var end = new CallEvent.End(EndReason.BUSY, "486", List.of(new Header("X-A", "b")));
    var error = StanzaError.conflict("no");
    return new Backlog(
        99,
        List.of(
            letter(90, new Letter.Event(States.CALL, States.CLIENT, end, States.NOW)),
            letter(
                91,
                new Letter.Event(
                    States.CALL, States.CLIENT, new MixerEvent.Destroyed(), States.NOW)),
            letter(92, new Letter.Reply(request, new CommandResult.Done())),
            letter(93, new Letter.Reply(request, new CommandResult.Created(new Ref("xmpp:a@b")))),
            letter(94, new Letter.Reply(request, new CommandResult.Refused(error)))),
        Map.of(
            TimerKey.IDLE,
            Instant.ofEpochMilli(1_767_225_600_123L),
            TimerKey.component("output-1"),
            Instant.EPOCH),
        Map.of("output-1", "<output/>"));
  }

  private static SavedCall saved(String state) {
    return Objects.requireNonNull(SavedCall.of(States.named(state), backlog()));
  }

  @ParameterizedTest(name = "comes back as it was: {0}")
  @ValueSource(
      strings = {
        "queued",
        "offered",
        "accepted",
        "answering",
        "confirming",
        "preparing",
        "dialing",
        "ringing",
        "connecting",
        "answered",
        "ending",
        "ended"
      })
  void roundTrip(String state) {
    assertThat(SavedCall.decode(saved(state).encode())).isEqualTo(saved(state));
  }

  @ParameterizedTest(name = "goes on from the same state: {0}")
  @ValueSource(strings = {"confirming", "dialing", "ringing", "connecting", "answered", "ended"})
  void states(String state) {
    assertThat(SavedCall.decode(saved(state).encode()).toState()).isEqualTo(States.named(state));
  }

  @Test
  @DisplayName("keeps the command that waits for its answer")
  void pending() {
    assertThat(SavedCall.decode(saved("answering").encode()).pending().requests())
        .containsExactly(States.REQUEST);
    assertThat(saved("ending").pending().requests()).isEmpty();
  }

  @Test
  @DisplayName("is read from version 1, and refused from a newer one than this")
  void versions() {
    var old = CallSnapshot.of(States.named("answered"));
    var read = SavedCall.decode(old.encode());
    assertThat(read.settled()).isEqualTo(old);
    assertThat(read.backlog()).isEqualTo(Backlog.NONE);
    var newer = new FieldWriter().number(1, 3).text(3, "c1").toBytes();
    assertThatThrownBy(() -> SavedCall.decode(newer))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("version 3");
  }

  @Test
  @DisplayName("is what it is or refused, never anything else, when bytes are broken")
  void broken() {
    var random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      var bytes = saved(i % 2 == 0 ? "answered" : "ending").encode();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      try {
        assertThat(SavedCall.decode(cut)).isNotNull();
      } catch (SnapshotException e) {
        assertThat(e).hasMessageContaining("snapshot");
      }
    }
  }
}
