// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rayo.testkit.sip.CallPlan;

@Timeout(90)
@DisplayName("D03 provisional responses that are acknowledged: RFC 3262")
class ReliableIT extends OnServer {
  @Test
  void earlyMediaIsAcknowledgedBeforeTheAnswer() throws Exception {
    var made = offered(CallPlan.to(address(unique())).header("Supported", "100rel"));
    server.order("ring", made.id());
    assertThat(made.call().awaitStatus(180).header("RSeq")).isEmpty();
    server.order("early", made.id());
    server.order("answer", made.id());
    var early = made.call().awaitStatus(183);
    assertThat(early.header("RSeq")).isPresent();
    assertThat(early.header("Require").orElse("")).contains("100rel");
    assertThat(early.body()).contains("m=audio");
    made.call().awaitAnswer();
    assertThat(made.call().await("response to PRACK", m -> m.method().equals("PRACK")).status())
        .isEqualTo(200);
    server.await(made.id() + " Confirmed");
    made.call().hangup();
    server.await(made.id() + " HungUp");
  }

  @Test
  void ringingIsReliableWhenRequired() throws Exception {
    var made = offered(CallPlan.to(address(unique())).header("Require", "100rel"));
    server.order("ring", made.id());
    assertThat(made.call().awaitStatus(180).header("RSeq")).isPresent();
    server.order("answer", made.id());
    made.call().awaitAnswer();
    server.await(made.id() + " Confirmed");
    made.call().hangup();
  }

  @Test
  void withoutSupportItIsAsBefore() throws Exception {
    var made = offered(CallPlan.to(address(unique())));
    server.order("early", made.id());
    assertThat(made.call().awaitStatus(183).header("RSeq")).isEmpty();
    made.call().cancel();
    server.await(made.id() + " Cancelled");
  }

  @Test
  void theirReliableResponseGetsAPrack() throws Exception {
    var id = UUID.randomUUID().toString();
    server.order("invite", id, phone.uri(), "sip:a@b.c");
    var call = phone.expectCall();
    assertThat(call.invite().header("Supported").orElse("")).contains("100rel");
    var prack = call.ringReliablyWithMedia();
    assertThat(prack.header("RAck").orElse("")).startsWith("7001 ");
    server.await(id + " EarlyMedia");
    call.answer();
    server.await(id + " Answered");
    call.hangup();
  }
}
