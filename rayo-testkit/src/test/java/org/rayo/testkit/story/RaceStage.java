// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ANSWER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.MixerView;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.OutputReason;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.ManualExecutor;

/** Two clients, some calls, a mixer called m; each mailbox and each word of media is a step. */
final class RaceStage {
  private final ManualExecutor executor = new ManualExecutor();
  private final CallControlRig rig;
  private final Jid juliet;
  private final Jid rival;
  private final List<ClientRequest> requests = new ArrayList<>();

  RaceStage() {
    this(true);
  }

  /**
   * @param slowMedia whether each word of media is a step of its own
   */
  RaceStage(boolean slowMedia) {
    rig =
        new CallControlRig(
            CallControlConfig.of(CallControlRig.DOMAIN),
            executor,
            listener -> slowMedia ? new SlowMedia(listener, executor) : listener);
    juliet = rig.available("juliet@rayo.test/balcony");
    rival = rig.available("romeo@rayo.test/orchard");
  }

  static CallId id(String call) {
    return new CallId(call);
  }

  CallControlRig rig() {
    return rig;
  }

  Jid juliet() {
    return juliet;
  }

  /** In the order in which they were sent. */
  List<ClientRequest> requests() {
    return requests;
  }

  void settle() {
    rig.settle();
  }

  void incoming(String call) {
    rig.service()
        .incoming(
            new IncomingCall(
                id(call),
                "sip:100@rayo.test",
                "sip:alice@example.org",
                "sip-" + call,
                List.of(),
                CallControlRig.THEIRS,
                true,
                null));
  }

  void offered(String call) {
    incoming(call);
    settle();
  }

  void answered(String call) {
    offered(call);
    send(call, ANSWER);
    signal(call, new SignalingInput.Confirmed(null));
    settle();
  }

  void send(String call, RayoCommand command) {
    post(call, command);
    settle();
  }

  void post(String call, RayoCommand command) {
    requests.add(rig.post(juliet, CallControlRig.jid(id(call)), command));
  }

  void rivalPosts(String call, RayoCommand command) {
    requests.add(rig.post(rival, CallControlRig.jid(id(call)), command));
  }

  void postToMixer(RayoCommand command) {
    requests.add(rig.post(juliet, MixerRig.address("m"), command));
  }

  void stop(String call, String component) {
    var address = CallControlRig.jid(id(call)).withResource(component);
    requests.add(rig.post(juliet, address, new Stop()));
  }

  void dial(Dial dial) {
    requests.add(rig.post(juliet, Jid.ofDomain(CallControlRig.DOMAIN), dial));
  }

  void signal(String call, SignalingInput input) {
    rig.service().signal(id(call), input);
  }

  /** A component ends by itself, where it runs. */
  void finish(String call, String component) {
    rig.media()
        .finish(new ComponentId(id(call), component), new Complete(OutputReason.FINISH, null));
  }

  void destroyMixers() {
    rig.service().mixers().stream().map(MixerView::id).forEach(rig.service()::destroyMixer);
  }

  void clientLeaves() {
    rig.service().clientGone(juliet);
  }

  /** Lets things happen in the next order until nothing is left to happen. */
  void play(Interleavings order, List<Consumer<RaceStage>> things) {
    var left = new ArrayList<>(things);
    while (!left.isEmpty() || executor.waiting() > 0) {
      int next = order.next(left.size() + executor.waiting());
      if (next < left.size()) {
        left.remove(next).accept(this);
      } else {
        executor.run(next - left.size());
      }
    }
  }

  /** Everybody is of one mind; then all ends, and every promise was kept. */
  void check() {
    WorldTruths.oneReplyEach(rig.gateway(), requests);
    WorldTruths.agree(rig);
    rig.service().hangupAll();
    settle();
    rig.advance(Duration.ofMinutes(10));
    WorldTruths.entitiesBehave(rig.gateway());
    assertThat(rig.isClean()).as("nothing is left").isTrue();
    assertThat(rig.service().mixers()).as("mixers left").isEmpty();
    assertThat(rig.service().counters().get("internal-errors")).isZero();
  }
}
