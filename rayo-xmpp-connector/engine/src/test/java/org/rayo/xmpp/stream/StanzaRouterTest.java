// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

@DisplayName("a stanza of a client")
class StanzaRouterTest {
  private static final Jid ME = Jid.parse("juliet@example.org/balcony");
  private static final Jid ROMEO = Jid.parse("romeo@example.org/garden");

  private final StanzaRouter router = new StanzaRouter(TestSettings.STREAM, ROMEO::equals);

  private Route route(String xml) throws Exception {
    return router.route(ME, parse(xml));
  }

  private static XmlElement parse(String xml) throws Exception {
    return XmlReader.read(xml.replaceFirst("[ />]", " xmlns='jabber:client'$0"));
  }

  private String answer(String xml) throws Exception {
    assertThat(route(xml)).isInstanceOf(Route.Answer.class);
    return XmlWriter.write(((Route.Answer) route(xml)).reply());
  }

  @ParameterizedTest
  @CsvSource({
    "iq,' type=''set'' id=''1'' to=''call@example.org'''",
    "iq,' type=''set'' id=''1'' to=''call@example.org/component'''",
    "iq,' type=''set'' id=''1'' to=''call@node1.example.org'''",
    "presence,' to=''example.org'''",
    "presence,' type=''subscribed'' to=''example.org'''",
    "message,' to=''mixer@example.org'''",
    "iq,' type=''result'' id=''1'' to=''example.org'''",
    "iq,' type=''error'' id=''1'' to=''call@example.org'''",
  })
  void forTheDomainGoesToTheApplication(String name, String attributes) throws Exception {
    assertThat(route("<" + name + attributes + "><x xmlns='urn:xmpp:rayo:1'/></" + name + ">"))
        .isInstanceOfSatisfying(
            Route.ToApplication.class,
            to -> assertThat(to.stanza().attribute("from")).isEqualTo(ME.toString()));
  }

  @Test
  @DisplayName("T16 without an address is for the server")
  void withoutAnAddressIsForTheServer() throws Exception {
    assertThat(
            route(
                "<iq type='get' id='1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>"))
        .isInstanceOfSatisfying(
            Route.ToApplication.class,
            to -> assertThat(to.stanza().attribute("to")).isEqualTo("example.org"));
  }

  @Test
  void forAConnectedClientGoesThere() throws Exception {
    assertThat(route("<iq type='get' id='1' to='Romeo@EXAMPLE.org/garden'><x xmlns='y'/></iq>"))
        .isInstanceOfSatisfying(
            Route.ToClient.class,
            to -> assertThat(to.stanza().attribute("to")).isEqualTo(ROMEO.toString()));
  }

  @ParameterizedTest
  @DisplayName("T05 T08 T13 that the connector serves itself is answered")
  @ValueSource(
      strings = {
        "<iq type='get' id='1' to='example.org'><ping xmlns='urn:xmpp:ping'/></iq>",
        "<iq type='set' id='1' to='example.org'><ping xmlns='urn:xmpp:ping'/></iq>",
        "<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>",
        "<iq type='set' id='1'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>",
        "<iq type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>",
        "<iq type='get' id='1' to='juliet@example.org'><query xmlns='jabber:iq:roster'/></iq>"
      })
  void thatTheConnectorServesItselfIsAnswered(String xml) throws Exception {
    assertThat(answer(xml)).contains("type=\"result\"", "id=\"1\"", "to=\"" + ME + "\"");
  }

  @ParameterizedTest
  @DisplayName("T15 T17 that is malformed gets an error")
  @CsvSource(
      delimiter = '|',
      value = {
        "<iq type='set'><x xmlns='y'/></iq>|bad-request",
        "<iq type='set' id=''><x xmlns='y'/></iq>|bad-request",
        "<iq type='what' id='1'><x xmlns='y'/></iq>|bad-request",
        "<iq id='1'><x xmlns='y'/></iq>|bad-request",
        "<iq type='get' id='1'/>|bad-request",
        "<iq type='get' id='1'><x xmlns='y'/><x xmlns='y'/></iq>|bad-request",
        "<iq type='get' id='1' to='@example.org'><x xmlns='y'/></iq>|jid-malformed",
        "<message to='a b@example.org'/>|jid-malformed",
        "<message to='elsewhere.net'/>|remote-server-not-found",
        "<message to='notexample.org'/>|remote-server-not-found",
        "<iq type='set' id='1'><query xmlns='jabber:iq:roster'/></iq>|feature-not-implemented",
        "<iq type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>|not-allowed",
      })
  void thatIsMalformedGetsAnError(String xml, String condition) throws Exception {
    assertThat(answer(xml)).contains("type=\"error\"", "<" + condition, "xml:lang=\"en\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<message type='error' to='elsewhere.net'/>",
        "<iq type='result' id='1' to='elsewhere.net'/>",
        "<iq type='error' id='1' to='@'/>",
        "<presence type='subscribe'/>"
      })
  void thatNobodyWaitsForIsAbsorbed(String xml) throws Exception {
    assertThat(route(xml)).isInstanceOf(Route.Absorb.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<message from='romeo@example.org/garden'/>",
        "<message from='juliet@example.org/other'/>",
        "<message from='@'/>"
      })
  void inSomebodyElsesNameEndsTheStream(String xml) {
    assertThatThrownBy(() -> route(xml))
        .isInstanceOfSatisfying(
            StreamViolation.class,
            e -> assertThat(e.condition()).isEqualTo(StreamCondition.INVALID_FROM));
  }

  @Test
  void inItsOwnNameIsFine() throws Exception {
    assertThat(route("<presence from='juliet@example.org' to='example.org'/>"))
        .isInstanceOf(Route.ToApplication.class);
    assertThat(route("<presence from='Juliet@example.org/balcony' to='example.org'/>"))
        .isInstanceOf(Route.ToApplication.class);
  }
}
