// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.fake.CallControlRig.THEIRS;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DECLINE;
import static org.rayo.testkit.story.Replies.DONE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("D06 A call that takes the place of another")
class ReplacesStoryTest {
  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final CallId first = rig.incoming();

  @BeforeEach
  void answerFirst() {
    rig.send(juliet, CallControlRig.jid(first), ANSWER);
    rig.signal(first, new SignalingInput.Confirmed(null));
    rig.available("romeo@rayo.test/orchard");
  }

  private CallId second() {
    var call = rig.incoming(THEIRS, first);
    rig.settle();
    return call;
  }

  @Test
  @DisplayName("is offered to the client of that one alone, which learns of which")
  void offered() {
    var call = second();
    assertThat(rig.gateway().events())
        .filteredOn(event -> event.from().equals(CallControlRig.jid(call)))
        .singleElement()
        .satisfies(event -> assertThat(event.to()).isEqualTo(juliet))
        .satisfies(
            event ->
                assertThat(((CallEvent.Offer) event.event()).headers())
                    .contains(new Header("X-Rayo-Replaces", "xmpp:" + CallControlRig.jid(first))));
  }

  @Test
  @DisplayName("ends that one once it is answered itself")
  void answered() {
    var call = second();
    assertThat(rig.ask(juliet, CallControlRig.jid(call), ANSWER)).isEqualTo(DONE);
    assertThat(rig.signaling().lines(first)).doesNotContain("HANGUP");
    rig.signal(call, new SignalingInput.Confirmed(null));
    assertThat(rig.signaling().lines(first)).last().isEqualTo("HANGUP");
    assertThat(rig.gateway().events())
        .filteredOn(event -> event.from().equals(CallControlRig.jid(first)))
        .last()
        .satisfies(
            event ->
                assertThat(((CallEvent.End) event.event()).reason()).isEqualTo(EndReason.HUNGUP));
  }

  @Test
  @DisplayName("leaves that one alone when the client declines")
  void declined() {
    var call = second();
    rig.send(juliet, CallControlRig.jid(call), DECLINE);
    assertThat(rig.signaling().lines(call)).containsExactly("603");
    assertThat(rig.signaling().lines(first)).doesNotContain("HANGUP");
  }

  @Test
  @DisplayName("is offered to nobody else when the client wants no calls any more")
  void refused() {
    var call = second();
    rig.service().offerRefused(juliet, CallControlRig.jid(call));
    rig.settle();
    assertThat(rig.signaling().lines(call)).containsExactly("480");
  }

  @Test
  @DisplayName("is refused when nobody controls that one")
  void uncontrolled() {
    var waiting = rig.incoming();
    var call = rig.incoming(THEIRS, waiting);
    rig.settle();
    assertThat(rig.signaling().lines(call)).containsExactly("481");
  }
}
