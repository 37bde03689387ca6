// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.xmpp.stream.TestClient.HEADER;
import static org.rayo.xmpp.stream.TestClient.auth;
import static org.rayo.xmpp.stream.TestClient.bind;

import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.SendResult;
import org.rayo.xmpp.tls.TlsPolicy;

@DisplayName("T01 a client stream")
class ClientStreamTest {
  private final TestClient.Shared shared = new TestClient.Shared();
  private final TestClient client = new TestClient(shared);

  @Test
  void isOpenedAuthenticatedAndBound() {
    assertThat(client.say("<?xml version='1.0'?>" + HEADER))
        .contains("from='example.org'", "version='1.0'", "<mechanism>SCRAM-SHA-256</mechanism>")
        .doesNotContain("PLAIN", "register", "starttls");
    assertThat(client.say(auth("SCRAM-SHA-256", "juliet", "secret")))
        .isEqualTo("<success xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">dj1vaw==</success>");
    assertThat(client.say(HEADER)).contains("xmpp-bind", "xmpp-session", "<optional/>");
    assertThat(client.say(bind("balcony"))).contains("<jid>juliet@example.org/balcony</jid>");
    assertThat(shared.inflow.log).containsExactly("opened juliet@example.org/balcony");
  }

  @Test
  void negotiatesTheSameWhenTheClientDoesNotWaitForAnswers() {
    var all =
        HEADER
            + auth("SCRAM-SHA-256", "a", "secret")
            + HEADER
            + bind("r")
            + "<presence to='x.example.org'/>";
    assertThat(client.say(all)).contains("a@example.org/r");
    assertThat(shared.inflow.log)
        .containsExactly("opened a@example.org/r", "presence to x.example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to='other.org' version='1.0' xmlns='jabber:client'|host-unknown",
        "to='example.org' xmlns='jabber:client'|unsupported-version",
        "to='example.org' version='0.9' xmlns='jabber:client'|unsupported-version",
        "to='example.org' version='1.0' xmlns='jabber:server'|invalid-namespace",
      })
  void withAWrongHeaderIsAnsweredByAHeaderAndTheError(String attributes, String condition) {
    var answer =
        client.say(
            "<stream:stream " + attributes + " xmlns:stream='http://etherx.jabber.org/streams'>");
    assertThat(answer)
        .startsWith("<?xml version='1.0'?><stream:stream ")
        .contains("<stream:error><" + condition)
        .endsWith("</stream:stream>");
    assertThat(client.connected()).isFalse();
  }

  @Nested
  @DisplayName("T03 before it is authenticated")
  class Unauthenticated {
    @Test
    void isRefusedWithAWrongPasswordAndEndsAtTheThirdTime() {
      client.say(HEADER);
      for (int i = 0; i < 2; i++) {
        assertThat(client.say(auth("SCRAM-SHA-256", "juliet", "wrong"))).contains("not-authorized");
        assertThat(client.connected()).isTrue();
      }
      assertThat(client.say(auth("SCRAM-SHA-256", "juliet", "wrong")))
          .contains("not-authorized", "policy-violation");
      assertThat(client.connected()).isFalse();
    }

    @Test
    void mayTryAgainAfterAFailure() {
      client.say(HEADER);
      client.say(auth("SCRAM-SHA-256", "juliet", "wrong"));
      assertThat(client.say(auth("SCRAM-SHA-256", "juliet", "secret"))).contains("<success");
    }

    @Test
    void mayNotSendAPasswordInTheClear() {
      client.say(HEADER);
      assertThat(client.say(auth("PLAIN", "juliet", "secret"))).contains("encryption-required");
    }

    @Test
    void mayNotUseAnUnknownMechanismOrBrokenBase64() {
      client.say(HEADER);
      assertThat(client.say(auth("DIGEST-MD5", "juliet", "x"))).contains("invalid-mechanism");
      assertThat(
              client.say(
                  "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl'"
                      + " mechanism='SCRAM-SHA-256'>*</auth>"))
          .contains("incorrect-encoding");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<presence/>",
          "<iq type='get' id='1'><x xmlns='y'/></iq>",
          "<foo xmlns='bar'/>"
        })
    void maySendNothingElse(String stanza) {
      client.say(HEADER);
      assertThat(client.say(stanza)).contains("<not-authorized");
      assertThat(client.connected()).isFalse();
    }

    @Test
    void hasASmallerLimitOnBytes() {
      client.say(HEADER);
      assertThat(client.say("<auth>" + "A".repeat(1100))).contains("policy-violation");
    }

    @Test
    void hasADeadline() {
      client.say(HEADER);
      assertThat(client.pass(9)).isEmpty();
      client.sayWithoutCheck("<au");
      assertThat(client.pass(1)).contains("connection-timeout");
      assertThat(client.connected()).isFalse();
    }

    @Test
    void isNotReadWhileAPasswordIsChecked() {
      client.say(HEADER);
      client.sayWithoutCheck(auth("SCRAM-SHA-256", "juliet", "secret"));
      assertThat(client.channel.config().isAutoRead()).isFalse();
      client.checkPasswords();
      assertThat(client.channel.config().isAutoRead()).isTrue();
    }

    @Test
    void surviversTheClientThatLeavesWhileItsPasswordIsChecked() {
      client.say(HEADER);
      client.sayWithoutCheck(auth("SCRAM-SHA-256", "juliet", "secret"));
      client.disconnect();
      client.checkPasswords();
      assertThat(shared.inflow.log).isEmpty();
    }
  }

  @Nested
  @DisplayName("T02 with STARTTLS")
  class WithTls {
    private final TestClient secured;

    WithTls() throws Exception {
      secured =
          new TestClient(
              shared, TestSettings.STREAM.withTls(TlsPolicy.REQUIRED), SSLContext.getDefault());
    }

    @Test
    void offersNothingElseWhereItIsRequired() {
      assertThat(secured.say(HEADER))
          .contains("<starttls", "<required/>")
          .doesNotContain("mechanism");
      assertThat(secured.say(auth("SCRAM-SHA-256", "juliet", "secret")))
          .contains("encryption-required");
    }

    @Test
    void forgetsWhatWasSentInTheClearBehindTheRequest() {
      secured.say(HEADER);
      var answer =
          secured.say(
              "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                  + HEADER
                  + auth("SCRAM-SHA-256", "juliet", "secret"));
      assertThat(answer).isEqualTo("<proceed xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>");
    }

    @Test
    void refusesEverybodyWhereItIsRequiredAndThereIsNoCertificate() {
      var noCertificate =
          new TestClient(shared, TestSettings.STREAM.withTls(TlsPolicy.REQUIRED), null);
      assertThat(noCertificate.say(HEADER)).contains("policy-violation", "no certificate");
    }
  }

  @Nested
  @DisplayName("T04 binding")
  class Binding {
    @Test
    void makesAResourceUpWhereNoneIsAskedFor() {
      client.login("juliet", "");
      assertThat(shared.inflow.log.getFirst()).matches("opened juliet@example.org/[-0-9a-f]{36}");
    }

    @Test
    void takesAResourceOverFromAnOlderStream() {
      client.login("juliet", "balcony");
      var second = new TestClient(shared).login("juliet", "balcony");

      assertThat(client.heard()).contains("<conflict");
      assertThat(client.connected()).isFalse();
      assertThat(second.say("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>"))
          .contains("result");
      assertThat(shared.registry.all()).hasSize(1);
    }

    @Test
    void preparesNames() {
      client.login("JULIET", "Balcony");
      assertThat(shared.inflow.log).containsExactly("opened juliet@example.org/Balcony");
    }
  }

  @Nested
  @DisplayName("with a subscriber to its presence")
  class Subscribed {
    @Test
    @DisplayName("B04 T06 undirected presence goes to the server once it may, and at once")
    void tellsTheServer() {
      client.login("juliet", "r");
      client.say("<presence/>");
      assertThat(shared.inflow.log).hasSize(1);
      client.say("<presence to='example.org' type='subscribed'/>");
      assertThat(shared.inflow.log)
          .endsWith("presence subscribed to example.org", "presence to example.org")
          .hasSize(3);
      client.say("<presence><show>dnd</show></presence>");
      client.say("<presence type='unavailable'/>");
      assertThat(shared.inflow.log)
          .endsWith("presence to example.org", "presence unavailable to example.org")
          .hasSize(5);
      client.say("<presence to='example.org' type='unsubscribed'/>");
      client.say("<presence/>");
      assertThat(shared.inflow.log).hasSize(6);
    }
  }

  @Nested
  @DisplayName("when it ends")
  class Ending {
    @Test
    @DisplayName("B03 unavailable presence goes to whom the client was available to")
    void tellsWhomItWasAvailableTo() {
      client.login("juliet", "r");
      client.say(
          "<presence to='example.org'><show>chat</show></presence><presence to='m@example.org'/>");
      client.say("<presence to='m@example.org' type='unavailable'/>");
      client.disconnect();
      client.heard();

      assertThat(shared.inflow.log)
          .endsWith(
              "presence unavailable to m@example.org",
              "presence unavailable to example.org",
              "closed juliet@example.org/r CONNECTION_LOST");
    }

    @Test
    void isAnsweredWithTheEndOfTheStream() {
      client.login("juliet", "r");
      assertThat(client.say("</stream:stream>")).isEqualTo("</stream:stream>");
      assertThat(client.connected()).isFalse();
      assertThat(shared.inflow.log.getLast()).endsWith("CLIENT_CLOSED");
    }

    @Test
    @DisplayName("T14 a silent client is pinged and given up")
    void givesUpASilentClient() {
      client.login("juliet", "r");
      assertThat(client.pass(60)).contains("urn:xmpp:ping", "rayo-probe-1");
      client.say("<iq type='result' id='rayo-probe-1'/>");
      assertThat(client.pass(20)).isEmpty();
      assertThat(client.pass(60)).contains("rayo-probe-2");
      client.pass(20);
      assertThat(client.connected()).isFalse();
      assertThat(shared.inflow.log.getLast()).endsWith("UNRESPONSIVE");
      assertThat(shared.inflow.stanzas).isEmpty();
    }

    @Test
    void isTheFateOfAClientThatDoesNotRead() {
      client.login("juliet", "r");
      var event =
          XmlElement.of("jabber:client", "presence")
              .attribute("from", "c@example.org")
              .attribute("to", "juliet@example.org/r")
              .build();
      SendResult last = SendResult.SENT;
      for (int i = 0; i <= 50; i++) {
        last = shared.registry.send(event);
      }
      assertThat(last).isEqualTo(SendResult.OVERFLOW);
      client.heard();
      assertThat(shared.inflow.log.getLast()).endsWith("OVERFLOW");
      assertThat(shared.registry.send(event)).isEqualTo(SendResult.UNKNOWN_RECIPIENT);
    }
  }

  @Test
  void isNotReadWhileTheApplicationIsBehind() {
    client.login("juliet", "r");
    shared.inflow.waiting = 256;
    client.say("<presence to='example.org'/>");
    assertThat(client.channel.config().isAutoRead()).isFalse();
    shared.registry.all().forEach(BoundStream::resumeReading);
    client.heard();
    assertThat(client.channel.config().isAutoRead()).isTrue();
  }
}
