// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** A client that never asks for calls but lets the server know when it is there. */
@EndToEnd
class SubscriptionIT {
  private static final String NAME = "subscribed";
  private static final Jid SERVER = Jid.ofDomain(TestServer.DOMAIN);

  private Management.Child application;

  @BeforeEach
  void configure() throws IOException {
    application =
        Management.add(
            "application",
            NAME,
            add -> {
              add.get("clients").add(TestServer.ALICE + "@" + TestServer.DOMAIN);
              add.get("subscribe").set(true);
              return add;
            });
  }

  @AfterEach
  void restore() throws IOException {
    application.close();
  }

  @Test
  @DisplayName("B04 is asked at its login, and then offered calls while it is there")
  void offered() throws IOException, InterruptedException {
    try (var alice = new Wire(TestServer.ALICE);
        var phone = new SipPhone(PhoneConfig.udp())) {
      var asked = alice.next();
      assertThat(asked.type()).isEqualTo(PresenceType.SUBSCRIBE);
      assertThat(asked.from()).isEqualTo(SERVER);
      alice.tell(SERVER, PresenceType.SUBSCRIBED);
      assertThat(phone.call(TestServer.CALL_ME).awaitFinal().status()).isEqualTo(480);
      alice.tell(null, PresenceType.AVAILABLE);
      var caller = phone.call(TestServer.CALL_ME);
      var call = Objects.requireNonNull(alice.next("offer").from());
      alice.done(call, "<reject xmlns='urn:xmpp:rayo:1'><busy/></reject>");
      assertThat(caller.awaitFinal().status()).isEqualTo(486);
      alice.tell(null, PresenceType.UNAVAILABLE);
      assertThat(phone.call(TestServer.CALL_ME).awaitFinal().status()).isEqualTo(480);
    }
  }
}
