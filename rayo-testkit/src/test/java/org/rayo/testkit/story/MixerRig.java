// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.rayo.testkit.story.Replies.ANSWER;

import java.util.List;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;

/** Calls in mixers, and what their clients hear of it. */
final class MixerRig {
  final CallControlRig rig;
  final Jid juliet;

  MixerRig() {
    this(CallControlConfig.of(CallControlRig.DOMAIN));
  }

  MixerRig(CallControlConfig config) {
    rig = new CallControlRig(config);
    juliet = rig.available("juliet@rayo.test/balcony");
  }

  /** A call that a client answered. */
  CallId answered(Jid client) {
    var call = rig.incoming();
    rig.send(client, CallControlRig.jid(call), ANSWER);
    rig.signal(call, new SignalingInput.Confirmed(null));
    return call;
  }

  /** A call that is in a mixer. */
  CallId in(String mixer, Jid client) {
    var call = answered(client);
    rig.send(client, CallControlRig.jid(call), join(mixer));
    return call;
  }

  CallId in(String mixer) {
    return in(mixer, juliet);
  }

  static Join join(String mixer) {
    return join(mixer, Join.Direction.DUPLEX);
  }

  static Join join(String mixer, Join.Direction direction) {
    return new Join(null, mixer, direction, Join.Media.BRIDGE);
  }

  static Unjoin unjoin(String mixer) {
    return new Unjoin(null, mixer);
  }

  static Jid address(String mixer) {
    return Jid.of(mixer, CallControlRig.DOMAIN);
  }

  static MixerId id(String mixer, Jid client) {
    return MixerId.named(client.bare().toString(), mixer);
  }

  static CommandResult ref(String mixer) {
    return new CommandResult.Created(new Ref("xmpp:" + address(mixer)));
  }

  CommandResult ask(CallId call, RayoCommand command) {
    return rig.ask(juliet, CallControlRig.jid(call), command);
  }

  CommandResult ask(String mixer, RayoCommand command) {
    return rig.ask(juliet, address(mixer), command);
  }

  /** The events of a mixer that a client received. */
  List<RayoEvent> heard(Jid client, String mixer) {
    return rig.gateway().events().stream()
        .filter(e -> e.from().bare().equals(address(mixer)) && e.to().equals(client))
        .map(RecordingGateway.Event::event)
        .toList();
  }

  List<RayoEvent> heard(String mixer) {
    return heard(juliet, mixer);
  }

  /** All calls end, and everything that waits for that. */
  boolean isCleanAfterAll() {
    rig.service().hangupAll();
    rig.settle();
    rig.advance(java.time.Duration.ofMinutes(10));
    return rig.isClean() && rig.service().mixers().isEmpty();
  }
}
