// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.shrinkwrap.api.Archive;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
@DisplayName("the connector on WildFly")
class ConnectorIT {
  private static final String NOTICES = "<notices xmlns='urn:rayo:test'/>";

  private static boolean accountsMade;

  @SuppressWarnings("NullAway.Init") // set by Arquillian
  @ArquillianResource
  private ManagementClient management;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Server server;

  @Deployment(testable = false)
  static Archive<?> application() {
    return TestEar.build();
  }

  @BeforeEach
  void accounts() throws IOException {
    server = new Server(management);
    if (!accountsMade) {
      server.addUser("juliet", "r0m30");
      server.addUser("romeo", "jul13t");
      accountsMade = true;
    }
  }

  private static XMPPTCPConnection smack(String mechanism, String password, SecurityMode security)
      throws Exception {
    var connection =
        new XMPPTCPConnection(
            XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain("example.org")
                .setHost("127.0.0.1")
                .setPort(Server.PORT)
                .setSecurityMode(security)
                .setCustomX509TrustManager(new TrustAll())
                .setHostnameVerifier((_, _) -> true)
                .addEnabledSaslMechanism(mechanism)
                .setUsernameAndPassword("juliet", password)
                .setResource("smack")
                .build());
    connection.connect();
    return connection;
  }

  @ParameterizedTest
  @DisplayName("T03 lets Smack in over TLS with")
  @ValueSource(strings = {"SCRAM-SHA-1", "PLAIN"})
  void letsSmackIn(String mechanism) throws Exception {
    var connection = smack(mechanism, "r0m30", SecurityMode.required);
    connection.login();
    assertThat(connection.isAuthenticated()).isTrue();
    assertThat(connection.isSecureConnection()).isTrue();
    assertThat(connection.getUser().toString()).isEqualTo("juliet@example.org/smack");
    connection.disconnect();
  }

  @ParameterizedTest
  @DisplayName("T03 refuses a wrong password with")
  @ValueSource(strings = {"SCRAM-SHA-1", "PLAIN"})
  void refusesAWrongPassword(String mechanism) throws Exception {
    var connection = smack(mechanism, "wrong", SecurityMode.required);
    assertThatThrownBy(connection::login)
        .isInstanceOf(SASLErrorException.class)
        .hasMessageContaining("not-authorized");
    connection.disconnect();
  }

  @ParameterizedTest
  @DisplayName("T03 lets a client in, with and without TLS, by")
  @ValueSource(strings = {"SHA-256", "SHA-1"})
  void letsScramIn(String hash) throws Exception {
    try (var local = new RawClient(Server.PORT)) {
      assertThat(local.open().scram(hash, "juliet", "r0m30")).startsWith("<success");
    }
    try (var secured = new RawClient(Server.PORT)) {
      assertThat(secured.open().startTls().scram(hash, "juliet", "r0m30")).startsWith("<success");
    }
    try (var unknown = new RawClient(Server.PORT)) {
      assertThat(unknown.open().scram(hash, "nobody", "r0m30")).contains("not-authorized");
      assertThat(unknown.scram(hash, "juliet", "wrong")).contains("not-authorized");
    }
  }

  @Test
  @DisplayName("T03 refuses PLAIN without TLS")
  void refusesPlainWithoutTls() throws Exception {
    try (var client = new RawClient(Server.PORT)) {
      assertThat(client.say(RawClient.HEADER).hear("</stream:features>")).doesNotContain("PLAIN");
      assertThat(client.auth("PLAIN", "\0juliet\0r0m30")).contains("encryption-required");
    }
  }

  @Test
  @DisplayName("T05 T07 T08 T13 answers roster, session and ping itself")
  void answersWhatIsItsOwn() throws Exception {
    try (var client = new RawClient(Server.PORT).login("juliet", "r0m30", "own")) {
      assertThat(client.ask("get", "<query xmlns='jabber:iq:roster'/>"))
          .contains("jabber:iq:roster");
      client.say(
          "<iq type='set' id='s'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>");
      assertThat(client.hear("id=\"s\"")).contains("result");
      client.say("<iq type='get' id='p' to='example.org'><ping xmlns='urn:xmpp:ping'/></iq>");
      assertThat(client.hear("id=\"p\"")).contains("result");
    }
  }

  @Test
  void bringsStanzasToTheEndpointInOrder() throws Exception {
    try (var client = new RawClient(Server.PORT).login("juliet", "r0m30", "order")) {
      var burst = new StringBuilder();
      for (int i = 0; i < 2000; i++) {
        burst.append("<iq type='set' id='n").append(i).append("' to='c@example.org'>");
        burst.append("<n xmlns='urn:x'>").append(i).append("</n></iq>");
      }
      client.say(burst.toString());
      for (int i = 0; i < 2000; i++) {
        assertThat(client.hear("</iq>")).contains("id=\"n" + i + "\"", ">" + i + "</n>");
      }
    }
  }

  @Test
  @DisplayName("B03 tells the endpoint when a client is lost")
  void tellsOfALostClient() throws Exception {
    try (var watcher = new RawClient(Server.PORT).login("romeo", "jul13t", "watcher")) {
      var client = new RawClient(Server.PORT).login("juliet", "r0m30", "lost");
      client.say("<presence to='example.org'><show>chat</show></presence>");
      client.ask("get", NOTICES);
      client.close();
      assertThat(eventually(watcher, "closed juliet@example.org/lost"))
          .containsSubsequence(
              "opened juliet@example.org/lost",
              "presence null chat juliet@example.org/lost",
              "presence unavailable  juliet@example.org/lost",
              "closed juliet@example.org/lost CONNECTION_LOST");
    }
  }

  private static String eventually(RawClient client, String expected) throws Exception {
    var notices = client.ask("get", NOTICES);
    for (int i = 0; i < 100 && !notices.contains(expected); i++) {
      Thread.sleep(50); // another process decides when
      notices = client.ask("get", NOTICES);
    }
    return notices;
  }

  @Test
  void answersForAnEndpointThatFails() throws Exception {
    try (var client = new RawClient(Server.PORT).login("juliet", "r0m30", "fail")) {
      assertThat(client.ask("set", "<fail xmlns='urn:rayo:test'/>"))
          .contains("internal-server-error");
      assertThat(client.ask("set", "<again xmlns='urn:x'/>")).contains("result");
    }
  }

  @Test
  @DisplayName("T01 ends a hostile stream and no other")
  void endsAHostileStreamAndNoOther() throws Exception {
    var hostile =
        List.of(
            "<message><body>" + "x".repeat(2_000_000),
            "<a>".repeat(5000),
            "<!DOCTYPE x [<!ENTITY a 'b'>]>",
            "<!-- comment -->",
            "<?pi?>",
            "<message>&bomb;</message>",
            "<iq></message>");
    try (var bystander = new RawClient(Server.PORT).login("romeo", "jul13t", "bystander")) {
      for (var attack : hostile) {
        try (var client = new RawClient(Server.PORT).login("juliet", "r0m30", "hostile")) {
          assertThat(sayAndHearOut(client, attack)).contains("stream:error");
        }
        assertThat(bystander.ask("get", "<echo xmlns='urn:x'/>")).contains("result");
      }
    }
  }

  /** The server may close while the attack is still being sent. */
  private static String sayAndHearOut(RawClient client, String text) {
    try {
      client.say(text);
      return client.hearOut();
    } catch (IOException e) {
      return "stream:error, and then " + e.getMessage();
    }
  }

  @Test
  @DisplayName("answers new work with an error while suspended, and keeps streams and presence")
  void survivesASuspension() throws Exception {
    try (var client = new RawClient(Server.PORT).login("juliet", "r0m30", "patient")) {
      client.ask("get", "<echo xmlns='urn:x'/>");
      server.suspend();
      assertThat(client.ask("get", "<echo xmlns='urn:x'/>"))
          .contains("service-unavailable", "type=\"wait\"");
      client.say("<presence to='example.org'><show>dnd</show></presence>");
      var came = new RawClient(Server.PORT).login("romeo", "jul13t", "came");
      server.resume();
      assertThat(eventually(client, "opened romeo@example.org/came"))
          .contains("presence null dnd juliet@example.org/patient");
      assertThat(came.ask("get", "<echo xmlns='urn:x'/>")).contains("result");
      came.close();
    }
  }
}
