// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.fake.CallControlRig.jid;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.HANGUP;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.call.SavedCall;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.fake.ClusterRig;

/** A node that hung, or was cut off, comes back when others have its calls. */
@DisplayName("T22 A node that comes back")
class ZombieTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final CallId CALL = new CallId("a");

  private final ClusterRig rig = new ClusterRig("one", "two");
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");

  private void answered() {
    rig.incoming("one", "a");
    rig.settle();
    rig.post(juliet, jid(CALL), CALL, ANSWER);
    rig.settle();
  }

  @Test
  @DisplayName("says nothing to anybody about calls that others have")
  void hung() {
    answered();
    rig.node("one").freeze();
    rig.bury();
    assertThat(rig.shared().owners()).containsEntry(CALL, "two");
    rig.post(juliet, jid(CALL), CALL, OUTPUT);
    rig.settle();
    var wire = rig.wire().sent().size();
    var media = rig.media().server().log().size();
    var clients = rig.clients().messages().size();

    rig.node("one").thaw();
    // Its deadlines have passed meanwhile, such as that of a call that nobody cares for.
    rig.node("one").service().hangupAll();
    rig.settle();
    rig.node("one").service().takeover().dropWhatOthersOwn();
    rig.settle();

    assertThat(rig.wire().sent()).hasSize(wire);
    assertThat(rig.media().server().log()).hasSize(media);
    assertThat(rig.clients().messages()).hasSize(clients);
    assertThat(rig.node("one").service().calls()).isEmpty();
    assertThat(rig.node("two").service().calls()).hasSize(1);
    assertThat(rig.node("one").service().counters()).containsEntry("parties-lost", 1L);
  }

  @Test
  @DisplayName("hears what others took from it, also when the directory says what was before")
  void directoryOfBefore() {
    answered();
    rig.node("one").freeze();
    rig.bury();
    rig.node("one").thaw();
    rig.shared().put(CALL, "one");
    var two = rig.node("two").service().takeover();
    two.met();
    rig.settle();
    assertThat(rig.node("one").service().calls()).isEmpty();
    two.dropWhatOthersOwn();
    rig.settle();
    assertThat(rig.shared().owners()).containsEntry(CALL, "two");
    assertThat(rig.node("two").service().calls()).hasSize(1);
  }

  @Test
  @DisplayName("lets go of everything when the other side may go on, and takes calls again later")
  void fenced() {
    answered();
    var one = rig.node("one").service();
    var said = rig.clients().messages().size();
    one.takeover().fence();
    rig.settle();
    assertThat(one.calls()).isEmpty();
    rig.incoming("one", "b");
    rig.settle();
    assertThat(rig.wire().lines(new CallId("b"))).containsExactly("503");
    assertThat(rig.wire().lines(CALL)).containsExactly("200");
    assertThat(rig.clients().messages()).hasSize(said);
    assertThat(rig.shared().owners()).as("the other side takes it").containsEntry(CALL, "one");

    one.takeover().heal();
    rig.incoming("one", "c");
    rig.settle();
    assertThat(one.calls()).hasSize(1);
  }

  @Test
  @DisplayName("leaves a call to the survivor that the caller spoke to first")
  void wanted() {
    answered();
    rig.node("one").dieAfter(0);
    var two = rig.node("two").service();
    two.wanted(CALL);
    two.wanted(CALL);
    rig.settle();
    rig.bury();
    assertThat(two.counters()).containsEntry("parties-taken-over", 1L);
    rig.post(juliet, jid(CALL), CALL, HANGUP);
    rig.settle();
    rig.advance(Duration.ofMinutes(1));
    assertThat(rig.clients().eventsTo(juliet))
        .filteredOn(CallEvent.End.class::isInstance)
        .hasSize(1);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("finds a snapshot of a newer version alone, as it was")
  void newer() {
    answered();
    rig.node("one").dieAfter(0);
    var newer = new byte[] {8, 99};
    rig.shared().replace(CALL, newer);
    rig.bury();
    var two = rig.node("two").service();
    assertThat(two.counters()).containsEntry("snapshots-unreadable", 1L);
    assertThat(rig.shared().owners()).containsEntry(CALL, "one");
    assertThat(two.calls()).isEmpty();
    assertThat(rig.clients().replies())
        .extracting(reply -> reply.result())
        .isEqualTo(List.of(new CommandResult.Done()));
  }

  @Test
  @DisplayName("leaves a call to a survivor that has a newer version")
  void older() {
    answered();
    rig.node("one").dieAfter(0);
    var first = SavedCall.decode(rig.shared().snapshot(CALL)).settled().encode();
    rig.shared().replace(CALL, first);
    rig.bury();
    var two = rig.node("two").service();
    assertThat(two.counters()).containsEntry("snapshots-unreadable", 0L);
    assertThat(rig.shared().owners()).containsEntry(CALL, "two");
    rig.post(juliet, jid(CALL), CALL, HANGUP);
    rig.settle();
    rig.advance(Duration.ofMinutes(1));
    assertThat(rig.wire().lines(CALL)).containsExactly("200", "HANGUP");
    assertThat(rig.isClean()).isTrue();
  }
}
