// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.HANGUP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.ManualExecutor;

/**
 * Calls that are joined, changed and unjoined at random, while they come and go. Mailboxes and
 * media run at random moments, too, so that everything crosses everything.
 */
final class RandomJoins {
  private static final int STEPS = 40;
  private static final Output OUTPUT = Output.of(new Output.Document.Remote("http://a.test/a.wav"));

  private final Random random;
  private final ManualExecutor executor = new ManualExecutor();
  private final JoinRig it;
  private final List<CallId> calls = new ArrayList<>();
  private final List<ClientRequest> requests = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private int dialled;

  RandomJoins(Random random) {
    this.random = random;
    it =
        new JoinRig(
            new CallControlRig(
                CallControlConfig.of(CallControlRig.DOMAIN),
                executor,
                listener -> new SlowMedia(listener, executor)));
    for (var id : List.of("a", "b", "c")) {
      calls.add(random.nextInt(4) > 0 ? it.answered(id) : it.offered(id));
    }
  }

  CallControlRig rig() {
    return it.rig;
  }

  List<ClientRequest> requests() {
    return requests;
  }

  List<String> history() {
    return history;
  }

  /** Everything but the end. */
  void play() {
    for (int i = 0; i < STEPS; i++) {
      switch (random.nextInt(20)) {
        case 0 -> signal();
        case 1 -> dial();
        case 2 -> {
          history.add("media refuses a join");
          it.rig.media().refuseNextJoin(StanzaError.resourceConstraint("no"));
        }
        case 3 -> it.rig.advance(Duration.ofSeconds(random.nextInt(1, 40)));
        default -> command();
      }
      for (int turns = random.nextInt(8); turns > 0 && executor.waiting() > 0; turns--) {
        executor.run(random.nextInt(executor.waiting()));
      }
    }
    it.rig.settle();
  }

  void end() {
    it.endAll();
    it.rig.advance(Duration.ofMinutes(5));
  }

  private CallId any() {
    return calls.get(random.nextInt(calls.size()));
  }

  private void command() {
    var call = any();
    RayoCommand command =
        switch (random.nextInt(16)) {
          case 0, 1, 2, 3, 4 -> join(any());
          case 5 -> join(new CallId("nobody"));
          case 6, 7, 8 -> JoinRig.unjoin(any());
          case 9 -> JoinRig.unjoin(null);
          case 10 -> random.nextInt(3) == 0 ? HANGUP : ANSWER;
          case 11 -> OUTPUT;
          case 12 -> new Stop();
          default -> join(any());
        };
    post(
        command instanceof Stop
            ? CallControlRig.jid(call).withResource("output-1")
            : CallControlRig.jid(call),
        command);
  }

  private Join join(CallId peer) {
    var directions = Join.Direction.values();
    return JoinRig.join(peer, directions[random.nextInt(directions.length)]);
  }

  private void dial() {
    if (dialled < 2) {
      var id = "d" + ++dialled;
      calls.add(new CallId(id));
      post(Jid.ofDomain(CallControlRig.DOMAIN), JoinRig.dial(id, join(any())));
    }
  }

  private void post(Jid to, RayoCommand command) {
    history.add(command + " to " + to);
    requests.add(it.rig.post(it.juliet, to, command));
  }

  private void signal() {
    var call = any();
    SignalingInput input =
        switch (random.nextInt(6)) {
          case 0 -> new SignalingInput.HungUp(List.of());
          case 1 -> new SignalingInput.EarlyMedia(CallControlRig.THEIRS, List.of());
          case 2 -> new SignalingInput.Ringing(List.of());
          case 3 -> new SignalingInput.Confirmed(null);
          default -> new SignalingInput.Answered(CallControlRig.THEIRS, List.of());
        };
    history.add(input + " of " + call);
    it.rig.service().signal(call, input);
  }
}
