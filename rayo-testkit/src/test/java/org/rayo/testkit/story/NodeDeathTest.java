// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.fake.CallControlRig.THEIRS;
import static org.rayo.testkit.fake.CallControlRig.jid;
import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.HANGUP;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.fake.ClusterRig;

/**
 * The node of a call dies before each single thing that it does to the world outside, and the other
 * node goes on: whatever that was, each command has one reply, each event comes once, each call
 * ends once, and nothing is left.
 */
@DisplayName("T22 G11 The node of a call dies at every step of its life")
class NodeDeathTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final CallId A = new CallId("a");
  private static final CallId B = new CallId("b");

  /** A life of calls, played up to a death and on after it. */
  private record Life(String name, Consumer<Stage> script) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Where a life is played. */
  private static final class Stage {
    final ClusterRig rig = new ClusterRig("one", "two");
    final Jid juliet = rig.available("juliet@rayo.test/balcony");

    /** All settles, deaths included. */
    void settle() {
      rig.settle();
      rig.bury();
    }

    void say(CallId call, RayoCommand command) {
      rig.post(juliet, jid(call), call, command);
      settle();
    }

    void say(CallId call, String component, RayoCommand command) {
      rig.post(juliet, jid(call).withResource(component), call, command);
      settle();
    }

    void dial(String id) {
      rig.post(juliet, Jid.ofDomain(ClusterRig.DOMAIN), null, JoinRig.dial(id));
      settle();
    }

    void incoming(CallId call) {
      rig.incoming("one", call.value());
      settle();
    }

    /** Has its call on the other node. */
    void answeredAtTwo(CallId call) {
      rig.incoming("two", call.value());
      settle();
      say(call, ANSWER);
    }

    void answered(CallId call) {
      incoming(call);
      say(call, ANSWER);
    }

    void signal(CallId call, SignalingInput input) {
      rig.signal(call, input);
      settle();
    }

    void finish(CallId call, String component) {
      rig.media()
          .server()
          .finish(new ComponentId(call, component), new Complete(OutputReason.FINISH, null));
      settle();
    }
  }

  private static Stream<Life> lives() {
    return Stream.of(
        new Life(
            "an inbound call with components",
            it -> {
              it.incoming(A);
              it.say(A, ACCEPT);
              it.say(A, ANSWER);
              it.say(A, OUTPUT);
              it.finish(A, "output-1");
              it.say(A, RecordMedia.wav());
              it.say(A, "record-2", new Stop());
              it.say(A, HANGUP);
            }),
        new Life(
            "a caller hangs up while an output is paused",
            it -> {
              it.answered(A);
              it.say(A, OUTPUT);
              it.say(A, "output-1", new OutputCommand.Pause());
              it.signal(A, new SignalingInput.HungUp(List.of()));
            }),
        new Life(
            "an outbound call that is held and muted",
            it -> {
              it.dial("a");
              it.signal(A, new SignalingInput.Ringing(List.of()));
              it.rig.dialogs().confirm(A);
              it.signal(A, new SignalingInput.Answered(THEIRS, List.of()));
              it.say(A, new CallCommand.Dtmf("12"));
              it.say(A, new CallCommand.Hold());
              it.say(A, new CallCommand.Unhold());
              it.say(A, new CallCommand.Mute());
              it.say(A, HANGUP);
            }),
        new Life(
            "two calls that are joined",
            it -> {
              it.answered(A);
              it.answered(B);
              it.say(A, JoinRig.join(B));
              it.say(B, OUTPUT);
              it.say(A, JoinRig.unjoin(B));
              it.say(B, JoinRig.join(A));
              it.signal(A, new SignalingInput.HungUp(List.of()));
              it.say(B, HANGUP);
            }),
        new Life(
            "two calls in a mixer",
            it -> {
              it.answered(A);
              it.answered(B);
              it.say(A, MixerRig.join("m"));
              it.say(B, MixerRig.join("m"));
              it.say(A, MixerRig.unjoin("m"));
              it.say(A, HANGUP);
              it.say(B, HANGUP);
            }),
        new Life(
            "two calls of different nodes that are joined",
            it -> {
              it.answered(A);
              it.answeredAtTwo(B);
              it.say(A, JoinRig.join(B));
              it.say(A, JoinRig.unjoin(B));
              it.say(B, JoinRig.join(A));
              it.say(B, JoinRig.unjoin(A));
              it.say(A, JoinRig.join(B));
              it.say(A, HANGUP);
              it.say(B, HANGUP);
            }),
        new Life(
            "two calls of different nodes in a mixer",
            it -> {
              it.answered(A);
              it.answeredAtTwo(B);
              it.say(A, MixerRig.join("m"));
              it.say(B, MixerRig.join("m"));
              it.say(A, MixerRig.unjoin("m"));
              it.say(A, MixerRig.join("m"));
              it.say(B, HANGUP);
              it.say(A, HANGUP);
            }));
  }

  private static Stage play(Life life, String node, int death) {
    var stage = new Stage();
    if (death > 0) {
      stage.rig.node(node).dieAfter(death);
    }
    life.script().accept(stage);
    stage.settle();
    stage.rig.advance(Duration.ofMinutes(1));
    // Its last command may have been lost with the node.
    stage.rig.hangupAll();
    stage.settle();
    stage.rig.advance(Duration.ofMinutes(20));
    return stage;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lives")
  void everyStep(Life life) {
    assertThat(everyStep(life, "one")).isGreaterThan(10);
    everyStep(life, "two");
  }

  private static int everyStep(Life life, String node) {
    int steps = play(life, node, 0).rig.node(node).done();
    for (int death = 0; death <= steps; death++) {
      try {
        check(play(life, node, death), death);
      } catch (AssertionError | RuntimeException e) {
        var when = ", death of node " + node + " before step " + death + " of " + steps;
        throw new AssertionError(life + when, e);
      }
    }
    return steps;
  }

  private static void check(Stage stage, int death) {
    var rig = stage.rig;
    int lost = rig.refuseLost();
    assertThat(lost).as("commands lost with the node").isLessThanOrEqualTo(death == 0 ? 0 : 1);
    WorldTruths.oneReplyEach(rig.clients(), rig.requests());
    WorldTruths.entitiesBehave(rig.clients());
    for (var call : List.of(A, B)) {
      var told = rig.clients().events().stream().filter(e -> e.from().equals(jid(call))).toList();
      var ends = told.stream().filter(e -> e.event() instanceof CallEvent.End).count();
      assertThat(ends).as("ends of " + call + ": " + told).isEqualTo(told.isEmpty() ? 0 : 1);
    }
    assertThat(rig.shared().owners()).as("owners").isEmpty();
    assertThat(rig.isClean()).as("nothing is left").isTrue();
  }
}
