// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.testkit.sip.CallPlan;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipPhone;

/** Calls that are sent elsewhere, by the client and by the phone. */
@EndToEnd
class TransferIT {
  private static final String TARGET = "sip:carol@127.0.0.1:9";

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
  @DisplayName("D06 D09: before the answer the caller is sent elsewhere by 302")
  void beforeTheAnswer() throws InterruptedException {
    var caller = phone.call(TestServer.CALL_ME);
    var call = alice.nextOffer();
    await(call.redirect(TARGET, new Header("X-Why", "moved")));
    var moved = caller.awaitFinal();
    assertThat(moved.status()).isEqualTo(302);
    assertThat(moved.header("Contact").orElse("")).contains(TARGET);
    assertThat(moved.header("X-Why")).hasValue("moved");
    await(call.ended());
  }

  private static SipMessage notify(Conversation conversation, String status, String state) {
    return conversation
        .caller()
        .draft("NOTIFY")
        .with("Event", "refer")
        .with("Subscription-State", state)
        .withBody("message/sipfrag", "SIP/2.0 " + status + "\r\n");
  }

  @Test
  @DisplayName("D06: after the answer by REFER; the call ends when the caller reached the target")
  void afterTheAnswer() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var caller = conversation.caller();
    caller.replyOnce("REFER", 202);
    var redirected = conversation.call().redirect(TARGET);
    assertThat(caller.awaitRequest("REFER").header("Refer-To").orElse("")).contains(TARGET);
    caller.ask(notify(conversation, "100 Trying", "active;expires=60"));
    assertThat(redirected).isNotDone();
    caller.ask(notify(conversation, "200 OK", "terminated;reason=noresource"));
    await(redirected);
    caller.awaitHangup();
    assertThat(await(conversation.call().ended()).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
  }

  @Test
  @DisplayName("D06: a target that is busy, or a phone that cannot, leaves the call as it was")
  void refused() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var caller = conversation.caller();
    caller.replyOnce("REFER", 202);
    var redirected = conversation.call().redirect(TARGET);
    caller.awaitRequest("REFER");
    caller.ask(notify(conversation, "486 Busy Here", "terminated;reason=noresource"));
    var error = refusal(redirected);
    assertThat(error.condition()).isEqualTo(StanzaCondition.SERVICE_UNAVAILABLE);
    assertThat(error.text()).contains("486");
    caller.replyOnce("REFER", 405);
    assertThat(refusal(conversation.call().redirect(TARGET)).text()).contains("405");
    await(await(conversation.call().say("still here")).completed());
    conversation.end();
  }

  @Test
  @DisplayName("D06: a call is transferred to one that was consulted before, by Replaces")
  void attended() throws InterruptedException {
    try (var other = new SipPhone(PhoneConfig.udp())) {
      var first = Conversation.begin(phone, alice);
      var consulted = Conversation.begin(other, alice);
      first.caller().replyOnce("REFER", 202);
      var redirected = first.call().redirect(consulted.call().uri());
      var referTo = first.caller().awaitRequest("REFER").header("Refer-To").orElse("");
      var callId = consulted.caller().replacesValue().split(";", 2)[0];
      assertThat(URLDecoder.decode(referTo, StandardCharsets.UTF_8))
          .contains("?Replaces=" + callId + ";")
          .contains("to-tag=")
          .contains("from-tag=");
      first.caller().ask(notify(first, "200 OK", "terminated;reason=noresource"));
      await(redirected);
      first.caller().awaitHangup();
      assertThat(await(first.call().ended()).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
      consulted.end();
    }
  }

  @Test
  @DisplayName("D06: a call takes the place of another, which ends once it is answered")
  void replaced() throws InterruptedException {
    try (var other = new SipPhone(PhoneConfig.udp())) {
      var conversation = Conversation.begin(phone, alice);
      var replaces = conversation.caller().replacesValue();
      var second = other.call(CallPlan.to(TestServer.CALL_ME).header("Replaces", replaces));
      var call = alice.nextOffer();
      assertThat(call.offer().orElseThrow().headers())
          .contains(new Header("X-Rayo-Replaces", conversation.call().uri()));
      await(call.answer());
      second.awaitAnswer();
      conversation.caller().awaitHangup();
      assertThat(await(conversation.call().ended()).reason()).isEqualTo(EndReason.HUNGUP);
      await(call.hangup());
      await(call.ended());
    }
  }

  @Test
  @DisplayName(
      "D06: a phone does not transfer; its REFER is refused by NOTIFY and the call goes on")
  void byThePhone() throws InterruptedException {
    var conversation = Conversation.begin(phone, alice);
    var caller = conversation.caller();
    var refer = caller.draft("REFER").with("Refer-To", "<" + TARGET + ">");
    assertThat(caller.ask(refer).status()).isEqualTo(202);
    var last =
        caller.await(
            "last NOTIFY", m -> m.header("Subscription-State").orElse("").startsWith("terminated"));
    assertThat(last.body()).startsWith("SIP/2.0 603");
    await(await(conversation.call().say("still here")).completed());
    conversation.end();
  }
}
