// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.CallCommand.Reject.Reason;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.error.StanzaErrors;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** What an operator does to a server that runs, by the management model. */
@EndToEnd
class OperatorIT {
  private static final String BANNED = "offer-banned";

  @AfterEach
  void restore() throws IOException {
    Management.invoke("resume");
    Management.undefine(BANNED);
  }

  @Test
  @DisplayName("sees that nothing is wrong")
  void troubles() throws IOException {
    assertThat(Management.troubles()).isEmpty();
  }

  @Test
  @DisplayName("B12 quiesces it: new calls are busy, calls that are up go on")
  void quiesce() throws IOException, InterruptedException {
    try (var alice = Application.available(TestServer.ALICE);
        var phone = new SipPhone(PhoneConfig.udp())) {
      var caller = phone.call(TestServer.CALL_ME);
      var call = alice.nextOffer();
      await(call.answer());
      caller.awaitAnswer();
      long refused = Management.counter("calls-quiesced");
      Management.invoke("quiesce");
      assertThat(phone.call(TestServer.CALL_ME).awaitFinal().status()).isEqualTo(486);
      var error = refusal(alice.client().dial(phone.uri(), "sip:rayo@127.0.0.1"));
      assertThat(error.condition()).isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
      assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
      assertThat(Management.counter("calls-quiesced")).isEqualTo(refused + 2);
      await(call.hangup());
      caller.awaitHangup();
      Management.invoke("resume");
      var next = phone.call(TestServer.CALL_ME);
      await(alice.nextOffer().reject(Reason.BUSY));
      next.awaitFinal();
    }
  }

  @Test
  @DisplayName("B13 bans an application, which hears a presence error and gets no calls")
  void ban() throws IOException, InterruptedException {
    try (var alice = new Wire(TestServer.ALICE);
        var phone = new SipPhone(PhoneConfig.udp())) {
      alice.available();
      Management.append(BANNED, TestServer.ALICE + "@" + TestServer.DOMAIN);
      for (int told = 0; told < 2; told++) {
        var answer = alice.next();
        assertThat(answer.type()).isEqualTo(PresenceType.ERROR);
        assertThat(answer.from()).isEqualTo(Jid.ofDomain(TestServer.DOMAIN));
        var error = StanzaErrors.read(Wire.payload(answer, "error"));
        assertThat(error.condition()).isEqualTo(StanzaCondition.RECIPIENT_UNAVAILABLE);
        assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
        alice.available();
      }
      assertThat(phone.call(TestServer.CALL_ME).awaitFinal().status()).isEqualTo(480);
    }
  }
}
