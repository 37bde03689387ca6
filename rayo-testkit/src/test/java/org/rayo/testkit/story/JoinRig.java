// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.rayo.testkit.story.Replies.ANSWER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.RecordingGateway;

/** Calls that are joined, and what their clients hear of it. */
final class JoinRig {
  final CallControlRig rig;
  final Jid juliet;

  JoinRig() {
    this(CallControlConfig.of(CallControlRig.DOMAIN));
  }

  JoinRig(CallControlConfig config) {
    this(new CallControlRig(config));
  }

  JoinRig(CallControlRig rig) {
    this.rig = rig;
    juliet = rig.available("juliet@rayo.test/balcony");
  }

  /** A call that Juliet answered. */
  CallId answered() {
    return answered(juliet);
  }

  /** With an id that is the same each time. */
  CallId answered(String id) {
    return answered(juliet, offered(id));
  }

  /** With an id that is the same each time. */
  CallId offered(String id) {
    var call = new CallId(id);
    rig.service()
        .incoming(
            new IncomingCall(
                call,
                "sip:100@rayo.test",
                "sip:alice@example.org",
                "sip-" + id,
                List.of(),
                CallControlRig.THEIRS,
                true,
                null));
    rig.settle();
    return call;
  }

  CallId answered(Jid client) {
    return answered(client, rig.incoming());
  }

  private CallId answered(Jid client, CallId call) {
    rig.send(client, CallControlRig.jid(call), ANSWER);
    rig.signal(call, new SignalingInput.Confirmed(null));
    return call;
  }

  static String uri(CallId call) {
    return "xmpp:" + CallControlRig.jid(call);
  }

  static Join join(CallId peer) {
    return join(peer, Join.Direction.DUPLEX);
  }

  static Join join(CallId peer, Join.Direction direction) {
    return new Join(uri(peer), null, direction, Join.Media.BRIDGE);
  }

  static Unjoin unjoin(@Nullable CallId peer) {
    return new Unjoin(peer == null ? null : uri(peer), null);
  }

  static CallEvent joined(CallId peer) {
    return new CallEvent.Joined(uri(peer), null);
  }

  static CallEvent unjoined(CallId peer) {
    return new CallEvent.Unjoined(uri(peer), null);
  }

  static Dial dial(String name, Join... joins) {
    return new Dial(
        "sip:b@c", null, "xmpp:" + name + "@rayo.test", null, List.of(), List.of(joins));
  }

  CommandResult ask(CallId call, org.rayo.protocol.core.RayoCommand command) {
    return rig.ask(juliet, CallControlRig.jid(call), command);
  }

  /** The joined and unjoined events of a call, in order. */
  List<CallEvent> joins(CallId call) {
    return rig.gateway().events().stream()
        .filter(e -> e.from().equals(CallControlRig.jid(call)))
        .map(RecordingGateway.Event::event)
        .filter(e -> e instanceof CallEvent.Joined || e instanceof CallEvent.Unjoined)
        .map(CallEvent.class::cast)
        .toList();
  }

  /** Both calls end, and everything that waits for that. */
  void endAll() {
    rig.service().hangupAll();
    rig.settle();
    rig.advance(java.time.Duration.ofMinutes(2));
  }
}
