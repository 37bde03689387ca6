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
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.fake.ClusterRig;

/** A node that stops, as for an update, hands its calls over instead of hanging them up. */
@DisplayName("G11 A node that stops hands its calls over")
class NodeStopTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final CallId A = new CallId("a");
  private static final CallId B = new CallId("b");

  private final ClusterRig rig = new ClusterRig("one", "two");
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");

  private void answered(CallId call) {
    rig.incoming("one", call.value());
    rig.settle();
    rig.post(juliet, jid(call), call, ANSWER);
    rig.settle();
  }

  private List<CallEvent.End> ends() {
    return rig.clients().eventsTo(juliet).stream()
        .filter(CallEvent.End.class::isInstance)
        .map(CallEvent.End.class::cast)
        .toList();
  }

  private void end(CallId call) {
    rig.post(juliet, jid(call), call, HANGUP);
    rig.settle();
    rig.advance(Duration.ofMinutes(1));
  }

  @Test
  @DisplayName("without a word to the caller or the client, and what runs in them goes on")
  void silently() {
    answered(A);
    rig.post(juliet, jid(A), A, OUTPUT);
    rig.settle();
    int wire = rig.wire().sent().size();
    int said = rig.clients().messages().size();

    assertThat(rig.leave("one")).isTrue();

    assertThat(rig.wire().sent()).hasSize(wire);
    assertThat(rig.clients().messages()).hasSize(said);
    assertThat(rig.shared().owners()).containsEntry(A, "two");
    assertThat(rig.node("one").service().calls()).isEmpty();
    assertThat(rig.node("two").service().calls()).hasSize(1);
    rig.media()
        .server()
        .finish(new ComponentId(A, "output-1"), new Complete(OutputReason.FINISH, null));
    rig.settle();
    assertThat(rig.clients().eventsTo(juliet)).hasAtLeastOneElementOfType(Complete.class);
    end(A);
    assertThat(ends()).hasSize(1);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("joined ones stay joined")
  void joined() {
    answered(A);
    answered(B);
    rig.post(juliet, jid(A), A, JoinRig.join(B));
    rig.settle();
    int said = rig.clients().messages().size();
    assertThat(rig.leave("one")).isTrue();
    assertThat(rig.clients().messages()).hasSize(said);
    assertThat(rig.node("two").service().calls()).hasSize(2);
    end(A);
    end(B);
    assertThat(ends()).hasSize(2);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("and does not answer for them any more: who is joined with one waits for its heir")
  void between() {
    answered(A);
    rig.incoming("two", B.value());
    rig.settle();
    rig.post(juliet, jid(B), B, ANSWER);
    rig.settle();
    rig.post(juliet, jid(B), B, JoinRig.join(A));
    rig.settle();

    assertThat(rig.letGo("one")).isTrue();
    var changed = rig.post(juliet, jid(B), B, JoinRig.join(A, Join.Direction.SEND));
    rig.settle();
    assertThat(rig.clients().repliesTo(changed)).isEmpty();

    rig.inherit("one");
    assertThat(rig.clients().repliesTo(changed)).containsExactly(new CommandResult.Done());
    assertThat(rig.clients().eventsTo(juliet)).noneMatch(CallEvent.Unjoined.class::isInstance);
    end(A);
    end(B);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("one node after the other, and no call is lost")
  void rolling() {
    answered(A);
    assertThat(rig.leave("one")).isTrue();
    // As after a restart.
    rig.node("one").service().resume();
    rig.node("one").service().takeover().heal();
    assertThat(rig.leave("two")).isTrue();
    assertThat(rig.shared().owners()).containsEntry(A, "one");
    assertThat(ends()).isEmpty();
    end(A);
    assertThat(ends()).extracting(CallEvent.End::reason).containsExactly(EndReason.HANGUP_COMMAND);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("a call that is not up yet ends, and its client hears of it once")
  void early() {
    rig.incoming("one", "a");
    rig.settle();
    rig.post(juliet, Jid.ofDomain(ClusterRig.DOMAIN), null, JoinRig.dial("b"));
    rig.settle();
    rig.signal(B, new SignalingInput.Ringing(List.of()));
    rig.settle();
    assertThat(rig.leave("one")).isTrue();
    rig.settle();
    rig.advance(Duration.ofMinutes(1));
    assertThat(ends()).hasSize(2).allMatch(end -> end.reason() == EndReason.ERROR);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("a command that comes meanwhile is answered once")
  void command() {
    answered(A);
    var asked = rig.post(juliet, jid(A), A, OUTPUT);
    assertThat(rig.leave("one")).isTrue();
    rig.settle();
    assertThat(rig.clients().repliesTo(asked)).hasSize(1);
    assertThat(rig.clients().repliesTo(asked).getFirst()).isNotInstanceOf(CommandResult.Done.class);
    end(A);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("and takes no new ones")
  void closed() {
    assertThat(rig.leave("one")).isTrue();
    rig.incoming("one", "a");
    rig.settle();
    assertThat(rig.wire().lines(A)).containsExactly("503");
  }
}
