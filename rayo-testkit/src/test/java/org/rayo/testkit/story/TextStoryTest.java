// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ANSWER;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.MessageType;
import org.rayo.testkit.fake.CallControlRig;

@DisplayName("A message")
class TextStoryTest {
  private final CallControlRig rig = new CallControlRig();
  private final Jid juliet = rig.available("juliet@rayo.test/balcony");
  private final CallId call = rig.incoming();
  private final Jid address = CallControlRig.jid(call);

  @BeforeEach
  void answer() {
    rig.send(juliet, address, ANSWER);
    rig.signal(call, new SignalingInput.Confirmed(null));
  }

  private void send(Jid from, Jid to, Message message) {
    rig.service().message(from, to, message);
    rig.settle();
  }

  private static Message text(String body) {
    return Message.normal(null, Jid.parse("x@rayo.test"), "m1", null, body);
  }

  private StanzaError lastError() {
    var last = rig.gateway().sentMessages().getLast();
    assertThat(last.type()).isEqualTo(MessageType.ERROR);
    assertThat(last.id()).isEqualTo("m1");
    assertThat(last.from()).isNotEqualTo(juliet);
    return Objects.requireNonNull(last.error());
  }

  @Test
  @DisplayName("P01 goes to the other party as SIP MESSAGE, and that it arrived is not told")
  void toPeer() {
    send(juliet, address, text("hello"));
    var sent = rig.signaling().sent().getLast();
    assertThat(sent.line()).isEqualTo("MESSAGE");
    assertThat(sent.detail()).isEqualTo("hello");
    rig.signal(call, new SignalingInput.MessageSent("text-1", 200));
    assertThat(rig.gateway().sentMessages()).isEmpty();
  }

  @ParameterizedTest(name = "P01 that gets {0} comes back with {1}")
  @CsvSource({
    "415, FEATURE_NOT_IMPLEMENTED, CANCEL",
    "480, RECIPIENT_UNAVAILABLE, WAIT",
    "603, SERVICE_UNAVAILABLE, CANCEL"
  })
  void refusedByPeer(int status, StanzaCondition condition, StanzaError.Type type) {
    send(juliet, address, text("hello"));
    rig.signal(call, new SignalingInput.MessageSent("text-1", status));
    assertThat(lastError().condition()).isEqualTo(condition);
    assertThat(lastError().type()).isEqualTo(type);
  }

  @Test
  @DisplayName("P01 of a type other than normal is not for calls")
  void chat() {
    var chat = new Message(null, address, "m1", MessageType.CHAT, text("hello").payloads(), null);
    send(juliet, address, chat);
    assertThat(lastError().condition()).isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    assertThat(lastError().type()).isEqualTo(StanzaError.Type.MODIFY);
  }

  @Test
  @DisplayName("P01 without a body, or with a subject that SIP would lose, is refused")
  void empty() {
    send(juliet, address, new Message(null, null, "m1", MessageType.NORMAL, List.of(), null));
    assertThat(lastError().condition()).isEqualTo(StanzaCondition.BAD_REQUEST);
    send(juliet, address, Message.normal(null, address, "m1", "News", "hello"));
    assertThat(lastError().condition()).isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
  }

  @Test
  @DisplayName("P01 of a stranger is refused, and so is one to no call")
  void strangers() {
    send(Jid.parse("romeo@rayo.test/x"), address, text("hello"));
    assertThat(lastError().condition()).isEqualTo(StanzaCondition.CONFLICT);
    send(juliet, Jid.parse("nobody@rayo.test"), text("hello"));
    assertThat(lastError().condition()).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
  }

  @Test
  @DisplayName("P01 10 that is under way when the call ends comes back")
  void endWhileWaiting() {
    send(juliet, address, text("hello"));
    rig.signal(call, new SignalingInput.HungUp(List.of()));
    assertThat(lastError().condition()).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
    send(juliet, address, text("too late"));
    assertThat(rig.gateway().sentMessages()).hasSize(2);
    assertThat(rig.isClean()).isTrue();
  }

  @Test
  @DisplayName("P02 of the other party goes to the controlling party, from the call")
  void fromPeer() {
    rig.signal(call, new SignalingInput.MessageReceived("text/plain", "hi\u0000 there"));
    var message = rig.gateway().sentMessages().getLast();
    assertThat(message.from()).isEqualTo(address);
    assertThat(message.to()).isEqualTo(juliet);
    assertThat(message.type()).isEqualTo(MessageType.NORMAL);
    assertThat(message.body()).contains("hi\uFFFD there");
  }
}
