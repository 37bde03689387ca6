// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rayo.testkit.sip.IncomingPhoneCall;
import org.rayo.testkit.sip.SipMessage;

@Timeout(90)
@DisplayName("E06 calls by a trunk that asks for credentials")
class TrunksIT extends OnServer {
  private final String id = UUID.randomUUID().toString();

  private static SipMessage.Field challenge(String header, String algorithm, String more) {
    return new SipMessage.Field(
        header,
        "Digest realm=\"trunk\", nonce=\"%s\", algorithm=%s, qop=\"auth\"%s"
            .formatted(UUID.randomUUID(), algorithm, more));
  }

  private void dial() throws InterruptedException {
    server.order("trunk", id, "tel:+4930123", phone.uri() + ";lr", "joe", "secret");
  }

  private IncomingPhoneCall challenged(int status, String header, String algorithm, String more)
      throws InterruptedException {
    phone.expectCall().reject(status, challenge(header, algorithm, more));
    return phone.expectCall();
  }

  @ParameterizedTest
  @CsvSource({
    "401,WWW-Authenticate,Authorization,SHA-256",
    "407,Proxy-Authenticate,Proxy-Authorization,SHA-256",
    "407,Proxy-Authenticate,Proxy-Authorization,MD5"
  })
  void authenticates(int status, String asks, String answers, String algorithm) throws Exception {
    dial();
    var call = challenged(status, asks, algorithm, "");
    var invite = call.invite();
    assertThat(invite.requestUri()).startsWith("sip:+4930123@127.0.0.1");
    assertThat(invite.header(answers).orElse(""))
        .contains("username=\"joe\"", "realm=\"trunk\"", "algorithm=" + algorithm)
        .doesNotContain("secret");
    assertThat(invite.header("X-Rayo")).contains("yes");
    assertThat(invite.headers("Route")).hasSize(1);
    assertThat(invite.body()).contains("m=audio");
    call.ring();
    server.await(id + " Ringing");
    var ack = call.answer();
    assertThat(ack.header(answers)).isPresent();
    server.await(id + " Answered");
    call.replyOnce("BYE", status, challenge(asks, algorithm, ""));
    server.order("hangup", id);
    call.await(
        "BYE with credentials", m -> m.method().equals("BYE") && m.header(answers).isPresent());
    server.await(id + " Released");
  }

  @Test
  @DisplayName("F06 a wrong password ends the call at once")
  void wrongPassword() throws Exception {
    dial();
    var call = challenged(401, "WWW-Authenticate", "SHA-256", "");
    call.reject(401, challenge("WWW-Authenticate", "SHA-256", ""));
    server.await(id + " Failed 401");
  }

  @Test
  void aStaleNonceIsWorthAnotherTry() throws Exception {
    dial();
    var call = challenged(407, "Proxy-Authenticate", "MD5", "");
    call.reject(407, challenge("Proxy-Authenticate", "MD5", ", stale=true"));
    phone.expectCall().reject(486);
    server.await(id + " Failed 486");
  }

  @Test
  void aReinviteIsAuthenticatedToo() throws Exception {
    dial();
    var call = phone.expectCall();
    call.answer();
    server.await(id + " Answered");
    call.replyOnce("INVITE", 407, challenge("Proxy-Authenticate", "SHA-256", ""));
    server.order("offer", id);
    server.await(id + " RenegotiationAnswered");
    call.hangup();
  }

  @Test
  void withoutCredentialsAChallengeIsTheEnd() throws Exception {
    server.order("invite", id, phone.uri(), "sip:a@b.c");
    phone.expectCall().reject(401, challenge("WWW-Authenticate", "MD5", ""));
    server.await(id + " Failed 401");
  }
}
