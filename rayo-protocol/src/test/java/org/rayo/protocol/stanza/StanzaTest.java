// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

class StanzaTest {
  private static final Jid CALL = Jid.parse("9f00061@rayo.example");
  private static final Jid CLIENT = Jid.parse("juliet@rayo.example/balcony");
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00.120456Z");

  @Test
  @DisplayName("T19 Z6 Z7 a refusal echoes the request from the address it was sent to")
  void refusal() {
    var request =
        new Iq(
            CLIENT,
            CALL,
            "a1",
            IqType.SET,
            XmlElement.of("urn:xmpp:rayo:1", "unjoin").build(),
            null);
    assertThat(
            XmlWriter.write(
                request.refusal(StanzaError.badRequest("both <a> & b")).toXml(), "jabber:client"))
        .isEqualTo(
            "<iq from=\"9f00061@rayo.example\" to=\"juliet@rayo.example/balcony\" id=\"a1\""
                + " type=\"error\"><unjoin xmlns=\"urn:xmpp:rayo:1\"/><error type=\"modify\">"
                + "<bad-request xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\"/>"
                + "<text xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\" xml:lang=\"en\">"
                + "both &lt;a&gt; &amp; b</text></error></iq>");
  }

  @Test
  void anErrorComesBackEqual() {
    var error = new Iq(CALL, CLIENT, "a1", IqType.ERROR, null, StanzaError.conflict("taken"));
    assertThat(Iq.read(error.toXml()).orElseThrow()).isEqualTo(error);
  }

  @Test
  void anUnknownErrorIsUndefined() throws MalformedXmlException {
    var iq =
        XmlReader.read(
            "<iq xmlns='jabber:client' type='error' id='1'><error type='odd'>"
                + "<out-of-coffee xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
    assertThat(Iq.read(iq).orElseThrow().error())
        .isEqualTo(
            new StanzaError(
                StanzaCondition.UNDEFINED_CONDITION,
                StanzaError.Type.CANCEL,
                "undefined-condition"));
  }

  @ParameterizedTest(name = "T15 T17 {0}")
  @ValueSource(
      strings = {
        "<iq xmlns='jabber:client' type='set'><a/></iq>",
        "<iq xmlns='jabber:client' type='set' id=''><a/></iq>",
        "<iq xmlns='jabber:client' id='1'><a/></iq>",
        "<iq xmlns='jabber:client' type='set' id='1'/>",
        "<iq xmlns='jabber:client' type='get' id='1'><a/><b/></iq>",
        "<iq xmlns='jabber:client' type='error' id='1'/>",
        "<iq xmlns='jabber:client' type='odd' id='1'><a/></iq>",
        "<iq xmlns='jabber:client' type='set' id='1' to='@b'><a/></iq>"
      })
  void malformedIqsAreRefused(String text) throws MalformedXmlException {
    assertThat(Iq.read(XmlReader.read(text))).isInstanceOf(Parsed.Refused.class);
  }

  @Test
  @DisplayName("T20 D01 an offer brings capabilities and the time in milliseconds")
  void offerPresence() {
    var presence =
        EventPresence.of(
            CALL,
            CLIENT,
            new CallEvent.Offer("sip:a@b", null, List.of()),
            AT,
            Xep0327Dialect.INSTANCE);
    assertThat(XmlWriter.write(presence.toXml(), "jabber:client"))
        .startsWith("<presence from=\"9f00061@rayo.example\" to=\"juliet@rayo.example/balcony\">")
        .contains(
            "<c xmlns=\"http://jabber.org/protocol/caps\" hash=\"sha-1\""
                + " node=\"urn:xmpp:rayo:call:1\" ver=\"")
        .contains("<offer xmlns=\"urn:xmpp:rayo:1\" to=\"sip:a@b\"/>")
        .contains("<delay xmlns=\"urn:xmpp:delay\" stamp=\"2026-11-21T10:00:00.120Z\"/>");
    assertThat(Delay.read(Presence.read(presence.toXml()).orElseThrow()))
        .contains(Instant.parse("2026-11-21T10:00:00.120Z"));
  }

  @Test
  @DisplayName("T21 S9 the last event of an entity is of type unavailable")
  void endPresence() {
    var presence =
        EventPresence.of(
            CALL,
            CLIENT,
            new CallEvent.End(EndReason.HUNGUP, null, List.of()),
            AT,
            Xep0327Dialect.INSTANCE);
    assertThat(presence.type()).isEqualTo(PresenceType.UNAVAILABLE);
  }

  @Test
  @DisplayName("C05 the first presence of a mixer brings its capabilities and no payload")
  void mixerOpened() {
    var presence = mixer(new MixerEvent.Opened());
    assertThat(presence.payload("http://jabber.org/protocol/caps", "c").orElseThrow())
        .extracting(c -> c.attribute("node"))
        .isEqualTo("urn:xmpp:rayo:mixer:1");
    assertThat(EventPresence.mixerOpened(presence)).contains(new MixerEvent.Opened());
    assertThat(presence.payloads()).hasSize(2);
  }

  @Test
  @DisplayName("H09 a destroyed mixer is unavailable")
  void mixerDestroyed() {
    var presence = mixer(new MixerEvent.Destroyed());
    assertThat(presence.type()).isEqualTo(PresenceType.UNAVAILABLE);
    assertThat(EventPresence.mixerOpened(presence)).isEmpty();
  }

  private static Presence mixer(MixerEvent event) {
    var from = Jid.parse("room@rayo.example");
    return EventPresence.of(from, CLIENT, event, AT, Xep0327Dialect.INSTANCE);
  }

  @Test
  @DisplayName("P01 a message has a subject and a body")
  void message() {
    var message = Message.normal(CLIENT, CALL, "m1", "greeting", "hello <you>");
    var read = Message.read(message.toXml()).orElseThrow();
    assertThat(read).isEqualTo(message);
    assertThat(read.type()).isEqualTo(MessageType.NORMAL);
    assertThat(read.subject()).contains("greeting");
    assertThat(read.body()).contains("hello <you>");
    assertThat(Message.normal(null, CALL, null, null, "a").subject()).isEmpty();
  }

  @ParameterizedTest(name = "B04 H06 a presence of type {0} comes back equal")
  @EnumSource(
      value = PresenceType.class,
      names = {"SUBSCRIBE", "SUBSCRIBED", "UNSUBSCRIBE", "UNSUBSCRIBED"})
  void subscriptions(PresenceType type) {
    var presence = Presence.directed(CALL, CLIENT, type);
    assertThat(Presence.read(presence.toXml()).orElseThrow()).isEqualTo(presence);
  }

  @Test
  @DisplayName("B01 show is found")
  void show() throws MalformedXmlException {
    var presence =
        XmlReader.read("<presence xmlns='jabber:client'><show> chat\n</show></presence>");
    assertThat(Presence.read(presence).orElseThrow().show()).contains("chat");
  }

  @Test
  void aMessageComesBackEqual() {
    var body = XmlElement.of("jabber:client", "body").text("hello").build();
    var message = new Message(CLIENT, CALL, "m1", MessageType.CHAT, List.of(body), null);
    assertThat(Message.read(message.toXml()).orElseThrow()).isEqualTo(message);
    var refusal = message.refusal(StanzaError.unsupportedOption("normal only"));
    assertThat(Message.read(refusal.toXml()).orElseThrow()).isEqualTo(refusal);
  }
}
