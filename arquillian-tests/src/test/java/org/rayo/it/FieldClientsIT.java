// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** The stanzas of clients in the field, as they send them. */
@EndToEnd
class FieldClientsIT {
  private static final Jid DOMAIN = Jid.ofDomain(TestServer.DOMAIN);
  private Wire client;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    client = new Wire(TestServer.BOB);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() {
    phone.close();
    client.close();
  }

  @Test
  @DisplayName("V01 V02: Jitsi dials with its headers and hangs up by the resource of the ref")
  void jitsi() throws IOException, InterruptedException {
    var ref =
        client.result(
            DOMAIN,
            """
            <dial xmlns='urn:xmpp:rayo:1' to='%s' from='fromnumber'>
              <header name='JvbRoomName' value='room@conference.example.org'/>
              <header name='JvbRoomPassword' value='secret'/>
            </dial>"""
                .formatted(phone.uri()));
    // The browser takes the literal "xmpp:" off the uri and commands what is left.
    var uri = String.valueOf(ref.attribute("uri"));
    assertThat(uri).startsWith("xmpp:");
    var resource = Jid.parse(uri.substring("xmpp:".length()));
    var ringing = phone.expectCall();
    assertThat(ringing.invite().header("JvbRoomName")).hasValue("room@conference.example.org");
    assertThat(ringing.invite().header("JvbRoomPassword")).hasValue("secret");
    ringing.answer();
    assertThat(client.next("answered").from()).isEqualTo(resource);
    client.done(
        resource, "<hangup xmlns='urn:xmpp:rayo:1'><header name='X-Why' value='left'/></hangup>");
    assertThat(ringing.awaitHangup().header("X-Why")).hasValue("left");
    var end = client.next("end");
    assertThat(end.from()).isEqualTo(resource);
    assertThat(end.type()).isEqualTo(PresenceType.UNAVAILABLE);
  }

  @Test
  @DisplayName("E02 A08 T20: Adhearsion's dial gets the uri that it chose, and stamped events")
  void adhearsion() throws IOException, InterruptedException {
    var uri = "xmpp:" + UUID.randomUUID() + "@" + TestServer.DOMAIN;
    var ref =
        client.result(
            DOMAIN,
            "<dial xmlns='urn:xmpp:rayo:1' to='%s' from='sip:4711@127.0.0.1' uri='%s' timeout='9000'/>"
                .formatted(phone.uri(), uri));
    assertThat(ref.attribute("uri")).isEqualTo(uri);
    var call = Jid.parse(uri.substring("xmpp:".length()));
    var ringing = phone.expectCall();
    ringing.ring();
    var event = client.next("ringing");
    assertThat(event.from()).isEqualTo(call);
    assertThat(event.payload("urn:xmpp:delay", "delay")).isPresent();
    ringing.answer();
    client.next("answered");
    // The input comes first in its prompts, with headers that name their namespace.
    var prompt =
        client.result(
            call,
            """
            <prompt xmlns='urn:xmpp:rayo:prompt:1' barge-in='true'>
              <input xmlns='urn:xmpp:rayo:input:1' mode='dtmf' initial-timeout='300'
                  inter-digit-timeout='200' max-silence='5000' min-confidence='0.5'
                  sensitivity='0.5' language='en-US' recognition-timeout='1000'>
                <header xmlns='urn:xmpp:rayo:1' name='x-asr' value='1'/>
                <grammar content-type='application/srgs+xml'><![CDATA[
                  <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf"
                    root="r"><rule id="r"><item>1</item></rule></grammar>]]></grammar>
              </input>
              <output xmlns='urn:xmpp:rayo:output:1'>
                <document content-type='application/ssml+xml'><![CDATA[
                  <speak xmlns="http://www.w3.org/2001/10/synthesis" version="1.0"
                    xml:lang="en-US">Hello</speak>]]></document>
              </output>
            </prompt>""");
    var complete = client.next("complete");
    assertThat("xmpp:" + complete.from()).isEqualTo(prompt.attribute("uri"));
    assertThat(Wire.payload(complete, "complete").elements().getFirst().name())
        .isEqualTo("noinput");
    ringing.hangup();
    assertThat(Wire.payload(client.next("end"), "end").elements().getFirst().name())
        .isEqualTo("hungup");
    assertThat(client.refusal(call, "<hangup xmlns='urn:xmpp:rayo:1'/>").condition())
        .isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
  }

  @Test
  @DisplayName("T05 T08 T13 U12: roster, session and pings in both forms are answered")
  void handshakes() throws IOException, InterruptedException {
    var account = Jid.of(TestServer.BOB, TestServer.DOMAIN);
    for (var request :
        new String[] {
          "<query xmlns='jabber:iq:roster'/>", "<ping xmlns='urn:xmpp:ping'/>",
        }) {
      assertThat(client.ask(IqType.GET, DOMAIN, request).type()).as(request).isNotNull();
      assertThat(client.ask(IqType.GET, account, request)).as(request).isNotNull();
    }
    // Punchblock before 1.8.1 pings with a set.
    assertThat(client.ask(IqType.SET, DOMAIN, "<ping xmlns='urn:xmpp:ping'/>")).isNotNull();
  }

  @Test
  @DisplayName("A13 J02: thunderl's SSML as an element of a document without a type")
  void thunderl() throws IOException, InterruptedException {
    var ref =
        client.result(DOMAIN, "<dial xmlns='urn:xmpp:rayo:1' to='%s'/>".formatted(phone.uri()));
    var call = Jid.parse(String.valueOf(ref.attribute("uri")).substring("xmpp:".length()));
    var ringing = phone.expectCall();
    ringing.answer();
    client.next("answered");
    client.result(
        call,
        "<output xmlns='urn:xmpp:rayo:output:1'><document><speak>Hello</speak></document></output>");
    assertThat(Wire.payload(client.next("complete"), "complete").elements().getFirst().name())
        .isEqualTo("finish");
    client.done(call, "<hangup xmlns='urn:xmpp:rayo:1'/>");
    ringing.awaitHangup();
    client.next("end");
  }
}
