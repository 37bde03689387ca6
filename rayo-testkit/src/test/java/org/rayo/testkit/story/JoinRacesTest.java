// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.JoinRig.join;
import static org.rayo.testkit.story.JoinRig.unjoin;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.ManualExecutor;

/** Joins, unjoins and hangups at the same time, in every order of everything that happens. */
@DisplayName("Joined calls race")
class JoinRacesTest {
  /** Something that happens at any time. */
  @FunctionalInterface
  private interface Thing {
    void happen(Stage stage);
  }

  /** Two answered calls; media takes its time. */
  private static final class Stage {
    final ManualExecutor executor = new ManualExecutor();
    final JoinRig it =
        new JoinRig(
            new CallControlRig(
                CallControlConfig.of(CallControlRig.DOMAIN),
                executor,
                listener -> new SlowMedia(listener, executor)));
    final CallId a = it.answered("call-a");
    final CallId b = it.answered("call-b");
    final Map<String, ClientRequest> requests = new LinkedHashMap<>();

    void post(CallId call, String name, RayoCommand command) {
      requests.put(name, it.rig.post(it.juliet, CallControlRig.jid(call), command));
    }

    ClientRequest request(String name) {
      return Objects.requireNonNull(requests.get(name));
    }

    String reply(String name) {
      var replies = it.rig.gateway().repliesTo(request(name));
      assertThat(replies).as("replies to " + name).hasSize(1);
      return replies.getFirst().equals(DONE) ? "done" : error(replies.getFirst());
    }

    /** Lets things happen in the next order until nothing is left to happen. */
    void play(Interleavings order, List<Thing> things) {
      var left = new ArrayList<>(things);
      while (!left.isEmpty() || executor.waiting() > 0) {
        int next = order.next(left.size() + executor.waiting());
        if (next < left.size()) {
          left.remove(next).happen(this);
        } else {
          executor.run(next - left.size());
        }
      }
    }

    void check() {
      JoinTruths.oneReplyEach(it.rig, List.copyOf(requests.values()));
      JoinTruths.agree(it.rig);
      JoinTruths.balanced(it.rig);
      it.endAll();
      JoinTruths.balanced(it.rig);
      assertThat(it.rig.isClean()).isTrue();
      assertThat(it.rig.media().joins()).isZero();
      assertThat(it.rig.service().counters().get("internal-errors")).isZero();
    }
  }

  private static final Thing A_JOINS = s -> s.post(s.a, "a joins", join(s.b));
  private static final Thing B_JOINS = s -> s.post(s.b, "b joins", join(s.a));
  private static final Thing A_CHANGES =
      s -> s.post(s.a, "a changes", join(s.b, Join.Direction.SEND));
  private static final Thing B_CHANGES =
      s -> s.post(s.b, "b changes", join(s.a, Join.Direction.SEND));
  private static final Thing A_UNJOINS = s -> s.post(s.a, "a unjoins", unjoin(s.b));
  private static final Thing B_UNJOINS = s -> s.post(s.b, "b unjoins", unjoin(null));
  private static final Thing A_HANGS_UP = s -> s.post(s.a, "a hangs up", HANGUP);
  private static final Thing B_HANGS_UP = s -> s.post(s.b, "b hangs up", HANGUP);
  private static final Thing A_IS_GONE =
      s -> s.it.rig.service().signal(s.a, new SignalingInput.HungUp(List.of()));
  private static final Thing B_IS_GONE =
      s -> s.it.rig.service().signal(s.b, new SignalingInput.HungUp(List.of()));

  /** What happens at the same time to two calls that are not joined, or are. */
  private record Race(String name, boolean joined, List<Thing> things) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Race race(String name, Thing... things) {
    return new Race(name, false, Arrays.asList(things));
  }

  private static Race joinedRace(String name, Thing... things) {
    return new Race(name, true, Arrays.asList(things));
  }

  static Stream<Race> races() {
    return Stream.of(
        race("race 3 G02: a join and an unjoin of the same call", A_JOINS, A_UNJOINS),
        race("race 3 G02: a join and an unjoin of the other call", A_JOINS, B_UNJOINS),
        race("race 3 G02: a join and the hangup of the same call", A_JOINS, A_HANGS_UP),
        race("race 3 G02: a join and the hangup of the other call", A_JOINS, B_HANGS_UP),
        race("race 3 G02: a join and the BYE of the asking side", B_JOINS, B_IS_GONE),
        race("race 3 G02: a join and the BYE of the asked side", B_JOINS, A_IS_GONE),
        race("G02: two joins that cross", A_JOINS, B_JOINS),
        race("G06: a join and its change", A_JOINS, A_CHANGES),
        joinedRace("race 8 F11: hangup of one of two joined calls", A_HANGS_UP),
        joinedRace("race 8 F11: BYE of one of two joined calls", B_IS_GONE),
        joinedRace("race 8 F11: both of two joined calls end", A_IS_GONE, B_HANGS_UP),
        joinedRace("G10: two unjoins that cross", A_UNJOINS, B_UNJOINS),
        joinedRace("G10: unjoin and hangup", A_UNJOINS, B_HANGS_UP),
        joinedRace("G10: unjoin and hangup of the same call", B_UNJOINS, B_HANGS_UP),
        joinedRace("G06: a change and an unjoin", A_CHANGES, B_UNJOINS),
        joinedRace("G06: a change and a hangup", B_CHANGES, A_IS_GONE),
        joinedRace("G06: two changes that cross", A_CHANGES, B_CHANGES),
        joinedRace("G10: an unjoin and a new join", A_UNJOINS, B_JOINS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("races")
  void everyOrder(Race race) {
    int orders =
        Interleavings.explore(
            order -> {
              var stage = new Stage();
              if (race.joined()) {
                stage.it.ask(stage.a, join(stage.b));
              }
              stage.play(order, race.things());
              stage.check();
            });
    assertThat(orders).isGreaterThan(1);
  }

  private static Set<String> replies(String of, List<Thing> things) {
    Set<String> replies = new TreeSet<>();
    Interleavings.explore(
        order -> {
          var stage = new Stage();
          stage.play(order, things);
          replies.add(stage.reply(of));
        });
    return replies;
  }

  @Test
  @DisplayName("race 3 G02: a join that loses to the hangup of its call finds no call any more")
  void pendingJoinEnds() {
    assertThat(replies("a joins", List.of(A_JOINS, A_HANGS_UP)))
        .containsExactly("done", "item-not-found/cancel");
  }

  @Test
  @DisplayName("race 3 G02: a join that loses to the hangup of the other call finds nobody to join")
  void peerEnds() {
    assertThat(replies("a joins", List.of(A_JOINS, B_HANGS_UP)))
        .containsExactly("done", "service-unavailable/cancel");
  }

  @Test
  @DisplayName("G02: joins that cross both succeed, unless one comes while the other is under way")
  void crossing() {
    Function<String, Set<String>> of = name -> replies(name, List.of(A_JOINS, B_JOINS));
    assertThat(of.apply("a joins")).containsExactly("done", "unexpected-request/wait");
    assertThat(of.apply("b joins")).containsExactly("done", "unexpected-request/wait");
  }

  @Test
  @DisplayName("race 8 F11: whatever ends one call leaves the other one up")
  void survivor() {
    for (var end : List.of(A_HANGS_UP, A_IS_GONE)) {
      Interleavings.explore(
          order -> {
            var stage = new Stage();
            stage.it.ask(stage.b, join(stage.a));
            stage.play(order, List.of(end));
            assertThat(JoinTruths.lives(stage.it.rig, stage.b)).isTrue();
            assertThat(stage.it.joins(stage.b)).hasSize(2);
          });
    }
  }

  @Test
  @DisplayName("race 1 E05: a dial that is to be joined to a call which hangs up")
  void dialJoinsDyingCall() {
    Set<String> replies = new TreeSet<>();
    Interleavings.explore(
        order -> {
          var stage = new Stage();
          var rig = stage.it.rig;
          Thing dial =
              s ->
                  s.requests.put(
                      "dial",
                      rig.post(
                          s.it.juliet, Jid.ofDomain("rayo.test"), JoinRig.dial("c1", join(s.a))));
          stage.play(order, List.of(dial, A_IS_GONE));
          JoinTruths.oneReplyEach(rig, List.copyOf(stage.requests.values()));
          var reply = rig.gateway().repliesTo(stage.request("dial")).getFirst();
          replies.add(reply.getClass().getSimpleName());
          stage.it.endAll();
          assertThat(rig.isClean()).isTrue();
        });
    assertThat(replies).containsExactly("Created", "Refused");
  }
}
