// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.fake.CallControlRig;

/** Races that earlier servers lost, in every order in which what happens can happen. */
@DisplayName("In every order")
class EveryOrderTest {
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));
  private static final Prompt PROMPT = new Prompt(true, OUTPUT, Input.dtmf("<grammar/>"));
  private static final SignalingInput CANCEL = new SignalingInput.Cancelled();
  private static final SignalingInput BYE = new SignalingInput.HungUp(List.of());
  private static final SignalingInput RINGING = new SignalingInput.Ringing(List.of());
  private static final SignalingInput ANSWERED =
      new SignalingInput.Answered(CallControlRig.THEIRS, List.of());
  private static final SignalingInput BUSY = new SignalingInput.Failed(486, "", List.of());

  /**
   * Things that happen at the same time once the scene is set.
   *
   * @param slow whether media is heard in every order, too; where that makes too many, it is not
   */
  private record Race(
      String name, boolean slow, Consumer<RaceStage> scene, List<Consumer<RaceStage>> things) {
    @Override
    public String toString() {
      return name;
    }
  }

  // The array is only read.
  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Race race(String name, Consumer<RaceStage> scene, Consumer<RaceStage>... things) {
    return new Race(name, true, scene, Arrays.asList(things));
  }

  private static Race quick(Race race) {
    return new Race(race.name(), false, race.scene(), race.things());
  }

  private static Consumer<RaceStage> post(String call, RayoCommand command) {
    return stage -> stage.post(call, command);
  }

  private static Consumer<RaceStage> signal(String call, SignalingInput input) {
    return stage -> stage.signal(call, input);
  }

  private static Consumer<RaceStage> dial(String name, CallCommand.Join... joins) {
    return stage -> stage.dial(JoinRig.dial(name, joins));
  }

  private static Consumer<RaceStage> finish(String call, String component) {
    return stage -> stage.finish(call, component);
  }

  private static Consumer<RaceStage> offered(String... calls) {
    return stage -> List.of(calls).forEach(stage::offered);
  }

  private static Consumer<RaceStage> answered(String... calls) {
    return stage -> List.of(calls).forEach(stage::answered);
  }

  private static Consumer<RaceStage> inMixer(String... calls) {
    return stage -> {
      for (var call : calls) {
        stage.answered(call);
        stage.send(call, MixerRig.join("m"));
      }
    };
  }

  private static Consumer<RaceStage> running(RayoCommand component) {
    return stage -> {
      stage.answered("a");
      stage.send("a", component);
    };
  }

  static Stream<Race> races() {
    return Stream.of(
        race(
            "race 1 E01 T22: a dial and all that SIP says",
            offered(),
            dial("d"),
            signal("d", RINGING),
            signal("d", ANSWERED)),
        race(
            "race 1 I01 T22: a component and its completion",
            answered("a"),
            post("a", OUTPUT),
            finish("a", "output-1")),
        quick(
            race(
                "race 1 H01: two calls make the same mixer",
                answered("a", "b"),
                post("a", MixerRig.join("m")),
                post("b", MixerRig.join("m")))),
        race(
            "race 2 E11 E05: a dial that is joined is answered while its media comes",
            answered("a"),
            dial("d", JoinRig.join(RaceStage.id("a"))),
            signal("d", ANSWERED)),
        race(
            "race 2 D05 E05: the ACK and a join",
            offered("a"),
            post("a", ANSWER),
            signal("a", new SignalingInput.Confirmed(null)),
            post("a", MixerRig.join("m"))),
        race(
            "race 4 I08 I11: stop, a natural end and BYE",
            running(OUTPUT),
            stage -> stage.stop("a", "output-1"),
            finish("a", "output-1"),
            signal("a", BYE)),
        race(
            "race 4 I08 I11: stop, a natural end and hangup",
            running(OUTPUT),
            stage -> stage.stop("a", "output-1"),
            finish("a", "output-1"),
            post("a", HANGUP)),
        race("race 4 I01 I11: a start and BYE", answered("a"), post("a", OUTPUT), signal("a", BYE)),
        race(
            "race 5 A10 F01: two clients accept, the caller cancels",
            offered("a"),
            post("a", ACCEPT),
            stage -> stage.rivalPosts("a", ACCEPT),
            signal("a", CANCEL)),
        race(
            "race 5 A10: two clients answer",
            offered("a"),
            post("a", ANSWER),
            stage -> stage.rivalPosts("a", ANSWER)),
        race(
            "race 6 L01 L06: a prompt whose input is over at once, and BYE",
            answered("a"),
            post("a", PROMPT),
            finish("a", "prompt-1"),
            signal("a", BYE)),
        race(
            "race 7 H09 H01: the last call leaves a mixer while another one comes",
            stage -> {
              inMixer("a").accept(stage);
              stage.answered("b");
            },
            post("a", MixerRig.unjoin("m")),
            post("b", MixerRig.join("m"))),
        race(
            "race 7 H09 H01: the last call hangs up while another one comes to its mixer",
            stage -> {
              inMixer("a").accept(stage);
              stage.answered("b");
            },
            post("a", HANGUP),
            post("b", MixerRig.join("m"))),
        quick(
            race(
                "race 7 H09 H01: an operator ends a mixer while a call comes",
                stage -> {
                  inMixer("a").accept(stage);
                  stage.answered("b");
                },
                RaceStage::destroyMixers,
                post("b", MixerRig.join("m")))),
        race(
            "race 7 H09 H11: a component starts on a mixer that ends",
            inMixer("a"),
            stage -> stage.postToMixer(OUTPUT),
            post("a", MixerRig.unjoin("m"))),
        race("race 8 F11: BYE of one of two calls in a mixer", inMixer("a", "b"), signal("a", BYE)),
        race(
            "race 9 B11 F01: CANCEL crosses the answer",
            offered("a"),
            post("a", ANSWER),
            signal("a", CANCEL)),
        race(
            "race 9 B11 F01: CANCEL crosses the offer and its client leaves",
            _ -> {},
            stage -> stage.incoming("a"),
            signal("a", CANCEL),
            RaceStage::clientLeaves),
        race(
            "race 10 A02 D08: commands to a call that hangs up",
            answered("a"),
            post("a", HANGUP),
            post("a", OUTPUT),
            post("a", new CallCommand.Mute())),
        race(
            "race 10 A02 D11: hold and keys of a call that is hung up",
            answered("a"),
            post("a", new CallCommand.Hold()),
            post("a", new CallCommand.Dtmf("1")),
            signal("a", BYE)),
        race(
            "race 11 M09 I11: a recording comes to its longest while the call ends",
            running(RecordMedia.wav()),
            finish("a", "record-1"),
            post("a", HANGUP)),
        race(
            "race 12 E07 F05: a dial fails after its ref", offered(), dial("d"), signal("d", BUSY)),
        race(
            "race 12 D08 F05: a dial fails while it is hung up",
            stage -> {
              stage.dial(JoinRig.dial("d"));
              stage.settle();
            },
            post("d", HANGUP),
            signal("d", BUSY),
            signal("d", ANSWERED)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("races")
  void everyPromiseIsKept(Race race) {
    int orders =
        Interleavings.explore(
            order -> {
              var stage = new RaceStage(race.slow());
              race.scene().accept(stage);
              stage.play(order, race.things());
              stage.check();
            });
    assertThat(orders).isGreaterThan(1);
  }

  /** What a client may get for its commands, over all orders. */
  private static Set<String> replies(Consumer<RaceStage> scene, List<Consumer<RaceStage>> things) {
    Set<String> replies = new TreeSet<>();
    Interleavings.explore(
        order -> {
          var stage = new RaceStage(false);
          scene.accept(stage);
          int before = stage.requests().size();
          stage.play(order, things);
          for (var request : stage.requests().subList(before, stage.requests().size())) {
            replies.add(name(stage.rig().gateway().repliesTo(request).getFirst()));
          }
        });
    return replies;
  }

  private static String name(CommandResult reply) {
    return switch (reply) {
      case CommandResult.Done _ -> "done";
      case CommandResult.Created(var ref) -> ref.uri();
      case CommandResult.Refused _ -> error(reply);
    };
  }

  @Test
  @DisplayName("race 5 A10: one of two clients has the call, the other one gets conflict")
  void oneController() {
    Interleavings.explore(
        order -> {
          var stage = new RaceStage();
          stage.offered("a");
          stage.play(order, List.of(post("a", ACCEPT), s -> s.rivalPosts("a", ACCEPT)));
          assertThat(stage.requests())
              .extracting(r -> name(stage.rig().gateway().repliesTo(r).getFirst()))
              .containsExactlyInAnyOrder("done", "conflict/cancel");
        });
  }

  @Test
  @DisplayName("race 7 H01: whoever comes while a mixer ends gets it, or the next one of its name")
  void nextMixer() {
    Consumer<RaceStage> scene =
        stage -> {
          inMixer("a").accept(stage);
          stage.answered("b");
        };
    Interleavings.explore(
        order -> {
          var stage = new RaceStage();
          scene.accept(stage);
          stage.play(
              order, List.of(post("a", MixerRig.unjoin("m")), post("b", MixerRig.join("m"))));
          assertThat(stage.rig().service().mixers())
              .singleElement()
              .satisfies(mixer -> assertThat(mixer.parties()).containsExactly("b"));
        });
  }

  @Test
  @DisplayName(
      "race 10 A02: whatever loses to the end of its call finds nothing, and needs no time")
  void lateCommands() {
    assertThat(replies(answered("a"), List.of(signal("a", BYE), post("a", OUTPUT))))
        .containsExactly("item-not-found/cancel", "xmpp:a@rayo.test/output-1");
    assertThat(replies(answered("a"), List.of(signal("a", BYE), post("a", MixerRig.join("m")))))
        .containsExactly("item-not-found/cancel", "xmpp:m@rayo.test");
    assertThat(replies(answered("a"), List.of(signal("a", BYE), post("a", HANGUP))))
        .containsExactly("done", "item-not-found/cancel");
  }

  @Test
  @DisplayName("race 12 E07: a dial that fails has a ref and one end, whatever crosses")
  void failedDial() {
    Interleavings.explore(
        order -> {
          var stage = new RaceStage();
          stage.dial(JoinRig.dial("d"));
          stage.play(order, List.of(signal("d", BUSY)));
          var juliet = stage.juliet();
          assertThat(stage.rig().gateway().replies()).hasSize(1);
          assertThat(stage.rig().gateway().eventsTo(juliet))
              .singleElement()
              .isInstanceOf(CallEvent.End.class);
        });
  }
}
