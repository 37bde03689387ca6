// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.rayo.testkit.fake.CallControlRig.jid;
import static org.rayo.testkit.story.Replies.ANSWER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.ClusterRig;

/**
 * Calls and mixers on three nodes to which everything happens at random, while the nodes work at
 * random moments and two of them die at some time.
 */
final class RandomCluster {
  private static final int STEPS = 40;
  private static final List<String> NODES = List.of("one", "two", "three");
  private static final List<String> MIXERS = List.of("m1", "m2");

  private final Random random;
  private final RandomCommands commands;
  private final ClusterRig rig = new ClusterRig("one", "two", "three");
  private final Jid juliet;
  private final List<CallId> calls = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private int dialled;

  RandomCluster(Random random) {
    this.random = random;
    commands = new RandomCommands(random);
    juliet = rig.available("juliet@rayo.test/balcony");
    for (var id : List.of("a", "b", "c", "e")) {
      var call = rig.incoming(any(NODES), id);
      calls.add(call);
      rig.settle();
      if (random.nextInt(4) > 0) {
        post(jid(call), call, ANSWER);
        rig.settle();
      }
    }
  }

  ClusterRig rig() {
    return rig;
  }

  List<CallId> calls() {
    return calls;
  }

  List<String> history() {
    return history;
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Everything but the end. */
  void play() {
    for (int i = 0; i < STEPS; i++) {
      switch (random.nextInt(24)) {
        case 0, 1 -> signal();
        case 2 -> dial();
        case 3, 4 -> media();
        case 5 -> death();
        case 6 -> {
          history.add("time passes");
          rig.advance(Duration.ofSeconds(random.nextInt(1, 40)));
        }
        default -> command();
      }
      for (int turns = random.nextInt(6); turns > 0; turns--) {
        rig.node(any(NODES)).work(random.nextInt(1, 6));
      }
      if (random.nextInt(4) == 0) {
        rig.settle();
      }
      rig.bury();
    }
    rig.settle();
    rig.bury();
  }

  /** All calls end, and all deadlines pass; nobody dies any more. */
  void end() {
    NODES.forEach(node -> rig.node(node).live());
    rig.advance(Duration.ofMinutes(1));
    rig.hangupAll();
    rig.advance(Duration.ofMinutes(2));
    // Mixers that are joined to each other keep each other.
    rig.media().server().parties().forEach(rig.media().server()::closed);
    rig.settle();
    rig.advance(Duration.ofMinutes(20));
  }

  /** The third one survives. */
  private void death() {
    var node = rig.node(NODES.get(random.nextInt(2)));
    if (!node.isDead()) {
      int steps = random.nextInt(20);
      history.add("node " + node.name() + " dies in " + steps + " steps");
      node.dieAfter(steps);
    }
  }

  private void command() {
    var mixer = any(MIXERS);
    var call = any(calls);
    switch (random.nextInt(10)) {
      case 0, 1 ->
          post(
              MixerRig.address(mixer), MixerRig.id(mixer, juliet), commands.toMixer(calls, MIXERS));
      case 2 -> {
        var component = any(List.of("output-", "input-", "record-")) + random.nextInt(1, 4);
        post(jid(call).withResource(component), call, commands.toComponent());
      }
      default -> post(jid(call), call, commands.toCall(calls, MIXERS));
    }
  }

  private void dial() {
    if (dialled < 2) {
      var id = "d" + ++dialled;
      var join = random.nextBoolean() ? commands.join(any(calls)) : commands.join(any(MIXERS));
      calls.add(new CallId(id));
      var dial = random.nextInt(3) == 0 ? JoinRig.dial(id) : JoinRig.dial(id, join);
      post(Jid.ofDomain(CallControlRig.DOMAIN), null, dial);
    }
  }

  private void post(Jid to, @Nullable PartyId party, RayoCommand command) {
    history.add(command + " to " + to);
    rig.post(juliet, to, party, command);
  }

  private void signal() {
    var call = any(calls);
    SignalingInput input =
        switch (random.nextInt(6)) {
          case 0 -> new SignalingInput.HungUp(List.of());
          case 1 -> new SignalingInput.Ringing(List.of());
          case 2 -> new SignalingInput.Renegotiate(CallControlRig.THEIRS);
          case 3 -> new SignalingInput.EarlyMedia(CallControlRig.THEIRS, List.of());
          default -> {
            rig.dialogs().answeredByPeer(call);
            yield new SignalingInput.Answered(CallControlRig.THEIRS, List.of());
          }
        };
    history.add(input + " of " + call);
    rig.signal(call, input);
  }

  private void media() {
    var parties = rig.media().server().parties();
    if (parties.isEmpty()) {
      return;
    }
    var party = any(parties);
    var components = rig.media().server().components(party);
    if (!components.isEmpty()) {
      finish(any(components));
    }
  }

  private void finish(ComponentId component) {
    history.add("finish " + component);
    rig.media().server().finish(component, new Complete(OutputReason.FINISH, null));
  }
}
