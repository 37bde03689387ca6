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
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** A client of 2013, which says everything itself and reads only what it knew. */
@EndToEnd
class LegacyDialectIT {
  private static final String CALL = "urn:xmpp:rayo:1";

  private Wire client;
  private SipPhone phone;
  private OutgoingPhoneCall caller;
  private Jid call;

  @BeforeEach
  void answeredByAnOlderClient() throws IOException, InterruptedException {
    client = new Wire(TestServer.BOB);
    client.available();
    phone = new SipPhone(PhoneConfig.udp());
    caller = phone.call(TestServer.CALL_ME);
    var offer = Objects.requireNonNull(client.next("offer").from());
    // node-rayo addresses every call so, from its first command on.
    call = Jid.of(String.valueOf(offer.local()), "call." + TestServer.DOMAIN).withResource("1");
    client.done(call, "<answer xmlns='urn:xmpp:rayo:1'/>");
    caller.awaitAnswer();
  }

  @AfterEach
  void close() {
    phone.close();
    client.close();
  }

  private void hangup() throws IOException, InterruptedException {
    client.done(call, "<hangup xmlns='urn:xmpp:rayo:1'/>");
    var end = client.next("end");
    assertThat(end.from()).isEqualTo(Jid.of(id(), TestServer.DOMAIN).withResource("1"));
    assertThat(end.type()).isEqualTo(PresenceType.UNAVAILABLE);
    var reason = Wire.payload(end, "end").elements().getFirst();
    assertThat(reason.name()).isEqualTo("hangup");
  }

  private String id() {
    return String.valueOf(call.local());
  }

  /** Starts a component by the id in its ref. */
  private Jid start(String payload) throws IOException, InterruptedException {
    var ref = client.result(call, payload);
    assertThat(ref.is(CALL, "ref")).isTrue();
    return call.withResource(String.valueOf(ref.attribute("id")));
  }

  /** The reason in the next completion, which comes from a component. */
  private XmlElement completion(Jid component) throws InterruptedException {
    var complete = client.next("complete");
    assertThat(String.valueOf(complete.from()))
        .isEqualTo(id() + "@" + TestServer.DOMAIN + "/" + component.resource());
    return Wire.payload(complete, "complete").elements().getFirst();
  }

  @Test
  @DisplayName("U01 U03 U11 U12 S1 S2 S8 S15: a say is heard and is a success")
  void say() throws IOException, InterruptedException {
    var say = start("<say xmlns='urn:xmpp:tropo:say:1'>You are welcome to this call</say>");
    assertThat(completion(say).is("urn:xmpp:tropo:say:complete:1", "success")).isTrue();
    assertThat(new AudioJudge(caller.heard()).hasSpeech()).isTrue();
    hangup();
  }

  @Test
  @DisplayName("U02 S12: a say is paused, resumed and stopped in the older namespaces")
  void controls() throws IOException, InterruptedException {
    var words = "This is a very long sentence. ".repeat(10);
    var say = start("<say xmlns='urn:xmpp:tropo:say:1'>" + words + "</say>");
    client.done(say, "<pause xmlns='urn:xmpp:tropo:say:1'/>");
    client.done(say, "<resume xmlns='urn:xmpp:tropo:say:1'/>");
    client.done(say, "<stop xmlns='urn:xmpp:rayo:1'/>");
    assertThat(completion(say).is("urn:xmpp:rayo:ext:complete:1", "stop")).isTrue();
    hangup();
  }

  @Test
  @DisplayName("U04 U05: an ask asks, and completes with what was entered")
  void ask() throws IOException, InterruptedException {
    var ask =
        start(
            "<ask xmlns='urn:xmpp:tropo:ask:1' mode='dtmf' timeout='10000' terminator='#'>"
                + "<prompt>Your number, please</prompt>"
                + "<choices content-type='application/grammar+voxeo'>[4 DIGITS]</choices></ask>");
    caller.sendDigits("1234");
    var success = completion(ask);
    assertThat(success.is("urn:xmpp:tropo:ask:complete:1", "success")).isTrue();
    assertThat(success.attribute("mode")).isEqualTo("dtmf");
    assertThat(success.child(success.namespace(), "utterance").orElseThrow().text())
        .isEqualTo("1 2 3 4");
    hangup();
  }

  @Test
  @DisplayName("U05: an ask that nobody answers is noinput")
  void silence() throws IOException, InterruptedException {
    var ask =
        start(
            "<ask xmlns='urn:xmpp:tropo:ask:1' mode='dtmf' timeout='300'>"
                + "<choices content-type='application/grammar+voxeo'>[4 DIGITS]</choices></ask>");
    assertThat(completion(ask).is("urn:xmpp:tropo:ask:complete:1", "noinput")).isTrue();
    hangup();
  }

  @Test
  @DisplayName("J06 J07 J16: a key interrupts an output in older words")
  void interruptOn() throws IOException, InterruptedException {
    var words = "This is a very long sentence. ".repeat(10);
    var output =
        start("<output xmlns='urn:xmpp:rayo:output:1' interrupt-on='dtmf'>" + words + "</output>");
    caller.sendDigits("5");
    assertThat(completion(output).is("urn:xmpp:rayo:output:complete:1", "success")).isTrue();
    hangup();
  }

  @Test
  @DisplayName("J07: an output that nobody interrupts ends by itself")
  void uninterrupted() throws IOException, InterruptedException {
    var output =
        start("<output xmlns='urn:xmpp:rayo:output:1' interrupt-on='any'>Good morning</output>");
    assertThat(completion(output).is("urn:xmpp:rayo:output:complete:1", "success")).isTrue();
    hangup();
  }

  @Test
  @DisplayName("A13 U01 U04: what is wrong in an older verb is refused, the call goes on")
  void refused() throws IOException, InterruptedException {
    refused("<say xmlns='urn:xmpp:tropo:say:1'/>", StanzaCondition.BAD_REQUEST);
    refused("<ask xmlns='urn:xmpp:tropo:ask:1'/>", StanzaCondition.BAD_REQUEST);
    refused(
        "<say xmlns='urn:xmpp:tropo:say:1' loud='1'>x</say>",
        StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    hangup();
  }

  private void refused(String payload, StanzaCondition condition)
      throws IOException, InterruptedException {
    var error = client.refusal(call, payload);
    assertThat(error.condition()).isEqualTo(condition);
    assertThat(error.type()).isEqualTo(StanzaError.Type.MODIFY);
    assertThat(error.text()).isNotBlank();
  }
}
