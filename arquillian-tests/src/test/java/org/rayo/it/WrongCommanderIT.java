// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Commands of clients that may not give them: the call goes on as if nothing had been said. */
@EndToEnd
class WrongCommanderIT {
  private Application alice;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() {
    phone.close();
    alice.close();
  }

  private static void assertConflict(StanzaError error) {
    assertThat(error.condition()).isEqualTo(StanzaCondition.CONFLICT);
    assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
    assertThat(error.text()).isNotBlank();
  }

  @Test
  @DisplayName("A10: conflict/cancel for whom another client came before")
  void secondClient() throws IOException, InterruptedException {
    try (var bob = Application.available(TestServer.BOB)) {
      var caller = phone.call(TestServer.CALL_ME);
      var mine = alice.nextOffer();
      var his = bob.nextOffer();
      await(mine.answer());
      caller.awaitAnswer();
      assertConflict(refusal(his.answer()));
      await(mine.hangup());
      await(mine.ended());
    }
  }

  @Test
  @DisplayName("A09 A10: a client outside the security zone")
  void notTheController() throws IOException, InterruptedException {
    try (var bob = new Wire(TestServer.BOB)) {
      var conversation = Conversation.begin(phone, alice);
      assertConflict(bob.refusal(conversation.call().jid(), "<hangup xmlns='urn:xmpp:rayo:1'/>"));
      conversation.end();
    }
  }

  @Test
  @DisplayName("I08: a component listens to its creator alone, even within the security zone")
  void notTheCreator() throws IOException, InterruptedException {
    try (var nurse = new Wire(TestServer.ALICE)) {
      var conversation = Conversation.begin(phone, alice);
      var words = Output.of(new Document.Inline("text/plain", "one two three four five six"));
      var running = conversation.start(words);
      assertConflict(nurse.refusal(running.jid(), "<stop xmlns='urn:xmpp:rayo:ext:1'/>"));
      await(running.stop());
      await(running.completed());
      conversation.end();
    }
  }
}
