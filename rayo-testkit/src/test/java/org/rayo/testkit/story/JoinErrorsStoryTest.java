// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.JoinRig.join;
import static org.rayo.testkit.story.JoinRig.joined;
import static org.rayo.testkit.story.JoinRig.uri;
import static org.rayo.testkit.story.Replies.ACCEPT_EARLY;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.error;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.CallControlConfig.Limits;
import org.rayo.callcontrol.CallControlConfig.Timeouts;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;

/** What cannot be joined, and how the client learns it. */
@DisplayName("A join that cannot be")
class JoinErrorsStoryTest {
  private final JoinRig it = new JoinRig();
  private final CallControlRig rig = it.rig;
  private final CallId a = it.answered();

  @ParameterizedTest(name = "G01: to {0} is malformed")
  @ValueSource(
      strings = {"xmpp:", "xmpp:rayo.test", "xmpp:@rayo.test", "xmpp:a@rayo.test/output-1"})
  void malformed(String uri) {
    var join = new Join(uri, null, Join.Direction.DUPLEX, Join.Media.BRIDGE);
    assertThat(error(it.ask(a, join))).isEqualTo("bad-request/modify");
  }

  @ParameterizedTest(name = "G01: to {0} finds nobody")
  @ValueSource(strings = {"xmpp:nobody@rayo.test", "xmpp:a@elsewhere.test"})
  void unknown(String uri) {
    var join = new Join(uri, null, Join.Direction.DUPLEX, Join.Media.BRIDGE);
    assertThat(error(it.ask(a, join))).isEqualTo("service-unavailable/cancel");
  }

  @Test
  @DisplayName("G01: to itself is a bad request")
  void itself() {
    assertThat(error(it.ask(a, join(a)))).isEqualTo("bad-request/modify");
  }

  @Test
  @DisplayName("G04: with media='direct' is an option that does not exist, and the text says why")
  void direct() {
    var b = it.answered();
    var join = new Join(uri(b), null, Join.Direction.DUPLEX, Join.Media.DIRECT);
    var result = it.ask(a, join);
    assertThat(error(result)).isEqualTo("feature-not-implemented/modify");
    assertThat(((CommandResult.Refused) result).error().text()).contains("bridge");
  }

  @Test
  @DisplayName("A09 G01: with a call of another account is not allowed")
  void otherZone() {
    var b = it.answered(rig.available("romeo@rayo.test/orchard"));
    assertThat(error(it.ask(a, join(b)))).isEqualTo("not-allowed/cancel");
    assertThat(rig.media().joins()).isZero();
  }

  @Test
  @DisplayName("A09: is allowed within the domain when the operator says so")
  void wideZone() {
    var wide = new JoinRig(config(Limits.DEFAULT, SecurityZone.DOMAIN));
    var one = wide.answered();
    var other = wide.answered(wide.rig.available("romeo@rayo.test/orchard"));
    assertThat(wide.ask(one, join(other))).isEqualTo(DONE);
  }

  @Test
  @DisplayName("A09: with a call that nobody controls yet is not allowed")
  void uncontrolled() {
    assertThat(error(it.ask(a, join(rig.incoming())))).isEqualTo("not-allowed/cancel");
  }

  @Test
  @DisplayName("G02: with a call that still rings at the other end comes too early")
  void ringing() {
    rig.ask(it.juliet, Jid.ofDomain("rayo.test"), JoinRig.dial("c1"));
    rig.signal(new CallId("c1"), new SignalingInput.Ringing(List.of()));
    assertThat(error(it.ask(a, join(new CallId("c1"))))).isEqualTo("unexpected-request/wait");
    assertThat(error(it.ask(new CallId("c1"), join(a)))).isEqualTo("unexpected-request/wait");
  }

  @Test
  @DisplayName("G02: before the answer is not one of them: it brings early media")
  void early() {
    var b = rig.incoming();
    assertThat(it.ask(b, ACCEPT_EARLY)).isEqualTo(DONE);
    assertThat(it.ask(a, join(b))).isEqualTo(DONE);
    var c = rig.incoming();
    assertThat(it.ask(c, join(a))).isEqualTo(DONE);
    assertThat(rig.signaling().lines(c)).containsExactly("183");
    assertThat(it.joins(c)).containsExactly(joined(a));
  }

  @Test
  @DisplayName("G07: beyond the limit waits for resources, on either side")
  void limit() {
    var small = new JoinRig(config(new Limits(10, 10, 10, 256, 10, 10, 1), SecurityZone.ACCOUNT));
    var one = small.answered();
    var two = small.answered();
    var three = small.answered();
    assertThat(small.ask(one, join(two))).isEqualTo(DONE);
    assertThat(error(small.ask(one, join(three)))).isEqualTo("resource-constraint/wait");
    assertThat(error(small.ask(three, join(one)))).isEqualTo("resource-constraint/wait");
    assertThat(small.ask(one, join(two, Join.Direction.SEND))).as("a change").isEqualTo(DONE);
  }

  @Test
  @DisplayName("G01: because media refuses it is told as media says; the other call hears nothing")
  void mediaRefuses() {
    var b = it.answered();
    rig.media().beSilent();
    var join = rig.send(it.juliet, CallControlRig.jid(a), join(b));
    var error = StanzaError.resourceConstraint("no mixer left");
    rig.service().media(a, new MediaInput.JoinRefused(b, error));
    rig.settle();
    assertThat(rig.gateway().repliesTo(join)).containsExactly(new CommandResult.Refused(error));
    assertThat(it.joins(a)).isEmpty();
    assertThat(it.joins(b)).isEmpty();
  }

  @Test
  @DisplayName("G06: a change that media refuses leaves the join as it was")
  void changeRefused() {
    var b = it.answered();
    it.ask(a, join(b));
    rig.media().beSilent();
    rig.send(it.juliet, CallControlRig.jid(a), join(b, Join.Direction.SEND));
    var error = StanzaError.resourceConstraint("no");
    rig.service().media(a, new MediaInput.JoinRefused(b, error));
    rig.settle();
    assertThat(it.joins(a)).containsExactly(joined(b));
    assertThat(rig.service().call(a.value()).orElseThrow().joins()).containsExactly(b.value());
  }

  @Test
  @DisplayName("G02: while one is on its way must wait")
  void pending() {
    var b = it.answered();
    rig.media().beSilent();
    rig.send(it.juliet, CallControlRig.jid(a), join(b));
    assertThat(error(it.ask(a, join(b)))).isEqualTo("unexpected-request/wait");
    assertThat(error(it.ask(b, join(a)))).isEqualTo("unexpected-request/wait");
  }

  private static CallControlConfig config(Limits limits, SecurityZone zone) {
    return new CallControlConfig(
        CallControlRig.DOMAIN, List.of(), limits, Timeouts.DEFAULT, zone, null);
  }
}
