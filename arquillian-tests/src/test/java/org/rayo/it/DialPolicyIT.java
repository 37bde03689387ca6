// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipPhone;

/** What the operator lets clients dial, and by which way. */
@EndToEnd
class DialPolicyIT {
  private static final String FROM = "sip:rayo@127.0.0.1";

  private Application alice;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.connected(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() {
    phone.close();
    alice.close();
  }

  private StanzaError denied(String to) throws InterruptedException {
    return refusal(alice.client().dial(to, FROM));
  }

  private ModelNode trunk(ModelNode operation) {
    operation.get("uri-prefix").set("tel:+49");
    operation.get("strip").set(3);
    operation.get("prefix").set("0");
    operation.get("proxy").set(phone.uri());
    operation.get("username").set("joe");
    operation.get("password").set("wherefore");
    return operation;
  }

  @Test
  @DisplayName("E06: a number goes out by its trunk, which asks for credentials")
  void gateway() throws IOException, InterruptedException {
    try (var _ = Management.add("dial-gateway", "trunk", this::trunk)) {
      var call = await(alice.client().dial("tel:+49-30-123", FROM));
      var challenge = "Digest realm=\"trunk\", nonce=\"1\", algorithm=SHA-256, qop=\"auth\"";
      phone.expectCall().reject(407, new SipMessage.Field("Proxy-Authenticate", challenge));
      var called = phone.expectCall();
      assertThat(called.invite().requestUri()).startsWith("sip:030123@");
      assertThat(called.invite().header("Proxy-Authorization").orElse(""))
          .contains("username=\"joe\"")
          .doesNotContain("wherefore");
      called.answer();
      await(call.answered());
      await(call.hangup());
      called.awaitHangup();
      await(call.ended());
      assertThat(denied("+1555").condition()).isEqualTo(StanzaCondition.INTERNAL_SERVER_ERROR);
    }
  }

  private static ModelNode policy(ModelNode operation) {
    operation.get("clients").add(TestServer.ALICE + "@" + TestServer.DOMAIN);
    operation.get("destinations").add("sip:[^@]+@127\\.0\\.0\\.1:[0-9]{4,5}(;transport=udp)?");
    operation.get("calls-per-minute").set(1);
    return operation;
  }

  @Test
  @DisplayName("E01 V03: a client may call some addresses, so often, and another client any")
  void policy() throws IOException, InterruptedException {
    try (var _ = Management.add("dial-policy", "few", DialPolicyIT::policy);
        var bob = Application.connected(TestServer.BOB)) {
      var foreign = denied("sip:a@127.0.0.2");
      assertThat(foreign.condition()).isEqualTo(StanzaCondition.NOT_AUTHORIZED);
      assertThat(foreign.type()).isEqualTo(StanzaError.Type.AUTH);
      assertThat(foreign.text()).isNotBlank();
      var first = await(alice.client().dial(phone.uri(), FROM));
      phone.expectCall().reject(486);
      await(first.ended());
      assertThat(denied(phone.uri()).condition()).isEqualTo(StanzaCondition.RESOURCE_CONSTRAINT);
      var other = await(bob.client().dial(phone.uri(), FROM));
      phone.expectCall().reject(486);
      await(other.ended());
    }
    var free = await(alice.client().dial(phone.uri(), FROM));
    phone.expectCall().reject(486);
    await(free.ended());
  }

  @Test
  @DisplayName("E07: a call to the server itself would be a loop")
  void loop() throws InterruptedException {
    assertThat(denied(TestServer.CALL_ME).condition()).isEqualTo(StanzaCondition.BAD_REQUEST);
  }
}
