// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.client.CallHandle;
import org.rayo.protocol.core.EndReason;
import org.rayo.testkit.sip.IncomingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipMessage;
import org.rayo.testkit.sip.SipPhone;

/** Calls through a trunk, set by the operator, that asks for credentials. */
@EndToEnd
@DisplayName("E06 trunks that ask for credentials")
class TrunkAuthIT {
  private static final String GATEWAY = "trunk-under-test";
  private static final String PREFIX = "+99931";
  private static final String NUMBER = PREFIX + "5551234";

  private Application alice;
  private SipPhone trunk;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    alice = Application.connected(TestServer.ALICE);
    trunk = new SipPhone(PhoneConfig.udp());
    Management.addGateway(GATEWAY, "tel:" + PREFIX, trunk.uri(), "joe", "secret");
  }

  @AfterEach
  void disconnect() throws IOException {
    Management.removeGateway(GATEWAY);
    trunk.close();
    alice.close();
  }

  private CallHandle dial() throws InterruptedException {
    return await(alice.client().dial("tel:" + NUMBER, "sip:rayo@127.0.0.1"));
  }

  private static SipMessage.Field challenge(String header, String realm, String more) {
    return new SipMessage.Field(
        header,
        "Digest realm=\"%s\", nonce=\"%s\", algorithm=SHA-256, qop=\"auth\"%s"
            .formatted(realm, UUID.randomUUID(), more));
  }

  private IncomingPhoneCall challenged(int status, SipMessage.Field challenge)
      throws InterruptedException {
    trunk.expectCall().reject(status, challenge);
    return trunk.expectCall();
  }

  private static void assertFails(CallHandle call, int status) throws InterruptedException {
    var end = await(call.ended());
    assertThat(end.reason()).isEqualTo(EndReason.ERROR);
    assertThat(end.platformCode()).isEqualTo(Integer.toString(status));
  }

  @ParameterizedTest
  @CsvSource({
    "401, WWW-Authenticate, Authorization",
    "407, Proxy-Authenticate, Proxy-Authorization"
  })
  @DisplayName(
      "E06: the credentials of the trunk answer its challenge, and nobody sees the password")
  void authenticates(int status, String asks, String answers) throws InterruptedException {
    var call = dial();
    var ringing = challenged(status, challenge(asks, "trunk.example", ""));
    assertThat(ringing.invite().requestUri()).contains(NUMBER);
    assertThat(ringing.invite().header(answers).orElse(""))
        .contains("username=\"joe\"", "realm=\"trunk.example\"", "algorithm=SHA-256")
        .doesNotContain("secret");
    ringing.answer();
    await(call.answered());
    ringing.hangup();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HUNGUP);
  }

  @Test
  @DisplayName("E06 F07 F09: a wrong password is not tried twice, the call ends with an error")
  void wrongPassword() throws InterruptedException {
    var call = dial();
    challenged(401, challenge("WWW-Authenticate", "trunk.example", ""))
        .reject(401, challenge("WWW-Authenticate", "trunk.example", ""));
    assertFails(call, 401);
  }

  @Test
  @DisplayName("E06: a stale nonce is worth another try")
  void staleNonce() throws InterruptedException {
    var call = dial();
    var again = challenged(407, challenge("Proxy-Authenticate", "trunk.example", ""));
    again.reject(407, challenge("Proxy-Authenticate", "trunk.example", ", stale=true"));
    var third = trunk.expectCall();
    third.answer();
    await(call.answered());
    await(call.hangup());
    third.awaitHangup();
    assertThat(await(call.ended()).reason()).isEqualTo(EndReason.HANGUP_COMMAND);
  }

  @Test
  @DisplayName("E06 F07: a trunk without credentials cannot answer a challenge")
  void noCredentials() throws IOException, InterruptedException {
    Management.removeGateway(GATEWAY);
    Management.addGateway(GATEWAY, "tel:" + PREFIX, trunk.uri(), null, null);
    var call = dial();
    trunk.expectCall().reject(407, challenge("Proxy-Authenticate", "trunk.example", ""));
    assertFails(call, 407);
  }
}
