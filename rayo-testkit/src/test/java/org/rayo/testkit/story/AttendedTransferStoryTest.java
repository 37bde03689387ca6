// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ANSWER;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.error;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeSignaling;

@DisplayName("D06 An attended transfer")
class AttendedTransferStoryTest {
  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final CallId first = answered(juliet);

  private CallId answered(Jid client) {
    var call = rig.incoming();
    rig.send(client, CallControlRig.jid(call), ANSWER);
    rig.signal(call, new SignalingInput.Confirmed(null));
    return call;
  }

  private static CallCommand redirect(String to) {
    return new CallCommand.Redirect(to, List.of());
  }

  private static String uri(CallId call) {
    return "xmpp:" + CallControlRig.jid(call);
  }

  @Test
  @DisplayName("sends the party of one call to that of another, whose place it takes")
  void attended() {
    var second = answered(juliet);
    var command = rig.send(juliet, CallControlRig.jid(first), redirect(uri(second)));
    assertThat(rig.signaling().sent())
        .filteredOn(sent -> sent.call().equals(first) && sent.method().equals("REFER"))
        .singleElement()
        .extracting(FakeSignaling.Sent::detail)
        .isEqualTo("sip:alice@example.org replaces " + second);
    assertThat(rig.gateway().repliesTo(command)).isEmpty();
    rig.signal(first, new SignalingInput.TransferEnded(200));
    assertThat(rig.gateway().repliesTo(command)).containsExactly(DONE);
    assertThat(rig.signaling().lines(first)).last().isEqualTo("HANGUP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xmpp:nobody@rayo.test", "xmpp:rayo.test", "xmpp:@", "xmpp:a@else.test"})
  @DisplayName("to a call that is not there: item-not-found, and the call goes on")
  void nobody(String to) {
    assertThat(error(rig.ask(juliet, CallControlRig.jid(first), redirect(to))))
        .isEqualTo("item-not-found/cancel");
    assertThat(rig.signaling().lines(first)).doesNotContain("REFER", "HANGUP");
  }

  @Test
  @DisplayName("to itself, to a call that is not answered or to one of another account: not found")
  void notMine() {
    var waiting = rig.incoming();
    var romeo = rig.available("romeo@rayo.test/orchard");
    var his = answered(romeo);
    for (var call : List.of(first, waiting, his)) {
      assertThat(error(rig.ask(juliet, CallControlRig.jid(first), redirect(uri(call)))))
          .isEqualTo("item-not-found/cancel");
    }
  }

  @Test
  @DisplayName("of a call that is not answered: unexpected-request")
  void tooEarly() {
    var waiting = rig.incoming();
    assertThat(error(rig.ask(juliet, CallControlRig.jid(waiting), redirect(uri(first)))))
        .isEqualTo("unexpected-request/wait");
  }
}
