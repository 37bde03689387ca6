// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;
import static org.rayo.it.TestServer.CALL_ME;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.CallCommand.Reject.Reason;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

@EndToEnd
class InboundCallIT {
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

  @Test
  @DisplayName("D01 D02 D04 F03: an accepted and answered call is hung up by the application")
  void hangupByApplication() throws InterruptedException {
    var ringing = phone.call(CALL_ME);
    var call = alice.nextOffer();
    assertThat(call.offer()).hasValueSatisfying(offer -> assertThat(offer.to()).contains("ivr@"));
    await(call.accept());
    ringing.awaitStatus(180);
    await(call.answer());
    ringing.awaitAnswer();
    await(call.hangup());
    ringing.awaitHangup();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
  }

  @Test
  @DisplayName("F02: the caller hangs up")
  void hangupByCaller() throws InterruptedException {
    var outgoing = phone.call(CALL_ME);
    var call = alice.nextOffer();
    await(call.answer());
    outgoing.awaitAnswer();
    outgoing.hangup();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @Test
  @DisplayName("F02: the caller gives up before the answer")
  void cancelled() throws InterruptedException {
    var outgoing = phone.call(CALL_ME);
    var call = alice.nextOffer();
    await(call.accept());
    outgoing.awaitStatus(180);
    outgoing.cancel();
    outgoing.awaitStatus(487);
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @Test
  @DisplayName("D07: reject maps to 603, 486 and 500")
  void rejected() throws InterruptedException {
    for (var reason : Reason.values()) {
      var outgoing = phone.call(CALL_ME);
      await(alice.nextOffer().reject(reason));
      assertThat(outgoing.awaitFinal().status())
          .isEqualTo(
              switch (reason) {
                case DECLINE -> 603;
                case BUSY -> 486;
                case ERROR -> 500;
              });
    }
  }

  @Test
  @DisplayName("D07: an accepted call cannot be rejected")
  void rejectAfterAccept() throws InterruptedException {
    phone.call(CALL_ME);
    var call = alice.nextOffer();
    await(call.accept());
    assertThat(refusal(call.reject(Reason.BUSY)).condition())
        .isEqualTo(StanzaCondition.NOT_ALLOWED);
    await(call.hangup());
  }

  @Test
  @DisplayName("D06: redirect sends the caller elsewhere")
  void redirected() throws InterruptedException {
    var outgoing = phone.call(CALL_ME);
    await(alice.nextOffer().redirect("sip:other@127.0.0.9"));
    var moved = outgoing.awaitFinal();
    assertThat(moved.status()).isEqualTo(302);
    assertThat(moved.header("Contact")).get().asString().contains("sip:other@127.0.0.9");
  }

  @Test
  @DisplayName("D09: headers go both ways")
  void headers() throws InterruptedException {
    var outgoing = phone.call(CallPlan.to(CALL_ME).header("X-Customer", "42"));
    var call = alice.nextOffer();
    assertThat(call.offer().orElseThrow().headers()).contains(new Header("X-Customer", "42"));
    await(call.answer(new Header("X-Queue", "gold")));
    assertThat(outgoing.awaitAnswer().header("X-Queue")).hasValue("gold");
    await(call.hangup(new Header("X-Reason", "done")));
    assertThat(outgoing.awaitHangup().header("X-Reason")).hasValue("done");
  }

  @Test
  @DisplayName("B10: without an available client a call gets 480")
  void nobodyThere() throws IOException, InterruptedException {
    alice.client().unavailable();
    alice.settle();
    assertThat(phone.call(CALL_ME).awaitFinal().status()).isEqualTo(480);
  }

  @Test
  @DisplayName("A10 B06: of two clients the first one controls and both learn the end")
  void race() throws IOException, InterruptedException {
    try (var bob = Application.available(TestServer.BOB)) {
      var outgoing = phone.call(CALL_ME);
      var atAlice = alice.nextOffer();
      var atBob = bob.nextOffer();
      await(atAlice.answer());
      assertThat(refusal(atBob.answer()).condition()).isEqualTo(StanzaCondition.CONFLICT);
      outgoing.awaitAnswer();
      outgoing.hangup();
      assertThat(await(atAlice.ended()).reason()).isEqualTo(EndReason.HUNGUP);
      assertThat(await(atBob.ended()).reason()).isEqualTo(EndReason.HUNGUP);
    }
  }

  @Test
  @DisplayName("A10 B06: of two clients that answer at the same time exactly one wins")
  void closeRace() throws IOException, InterruptedException {
    try (var bob = Application.available(TestServer.BOB)) {
      var outgoing = phone.call(CALL_ME);
      var atAlice = alice.nextOffer();
      var atBob = bob.nextOffer();
      var byAlice = atAlice.answer();
      var byBob = atBob.answer();
      outgoing.awaitAnswer();
      // The winner's answer succeeds, the other one is told why not.
      var aliceWins = await(byAlice.handle((_, failure) -> failure == null));
      var loser = aliceWins ? byBob : byAlice;
      assertThat(refusal(loser).condition()).isEqualTo(StanzaCondition.CONFLICT);
      await((aliceWins ? atAlice : atBob).hangup());
      outgoing.awaitHangup();
      await(atAlice.ended());
      await(atBob.ended());
    }
  }

  @Test
  @DisplayName("F01: a command to an ended call is item-not-found")
  void commandAfterEnd() throws InterruptedException {
    var outgoing = phone.call(CALL_ME);
    var call = alice.nextOffer();
    await(call.answer());
    outgoing.awaitAnswer();
    outgoing.hangup();
    await(call.ended());
    assertThat(refusal(call.hangup()).condition()).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
  }
}
