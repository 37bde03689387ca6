// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.stanza.IqType;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** What a client must not do gets the error of XEP-0327, and the call goes on. */
@EndToEnd
class RefusedCommandsIT {
  private Application alice;
  private Wire wire;
  private SipPhone phone;
  private Conversation conversation;

  @BeforeEach
  void call() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    wire = new Wire(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
  }

  @AfterEach
  void hangup() throws InterruptedException {
    conversation.end();
    phone.close();
    wire.close();
    alice.close();
  }

  private static void assertRefused(StanzaError error, String condition, String type) {
    assertThat(error.condition()).isEqualTo(StanzaCondition.valueOf(enumName(condition)));
    assertThat(error.type()).isEqualTo(StanzaError.Type.valueOf(enumName(type)));
    assertThat(error.text()).isNotBlank();
  }

  private static String enumName(String wireName) {
    return wireName.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A13 unknown attribute  | <output xmlns='urn:xmpp:rayo:output:1' colour='blue'><document content-type='text/plain'>x</document></output> | feature-not-implemented | modify
          I03 unknown component  | <juggle xmlns='urn:xmpp:rayo:juggle:1'/>        | feature-not-implemented | cancel
          I03 unknown command    | <sing xmlns='urn:xmpp:rayo:1'/>                 | feature-not-implemented | cancel
          I04 unknown value      | <input xmlns='urn:xmpp:rayo:input:1' mode='smell'><grammar content-type='application/srgs+xml'>x</grammar></input> | feature-not-implemented | modify
          I05 bad number         | <output xmlns='urn:xmpp:rayo:output:1' repeat-times='often'><document content-type='text/plain'>x</document></output> | bad-request | modify
          J01 no document        | <output xmlns='urn:xmpp:rayo:output:1'/>        | bad-request             | modify
          J02 unknown type       | <output xmlns='urn:xmpp:rayo:output:1'><document content-type='image/png'>x</document></output> | feature-not-implemented | modify
          J02 url and content    | <output xmlns='urn:xmpp:rayo:output:1'><document url='http://127.0.0.1/x.wav' content-type='text/plain'>x</document></output> | bad-request | modify
          J20 broken SSML        | <output xmlns='urn:xmpp:rayo:output:1'><document content-type='application/ssml+xml'>no xml</document></output> | bad-request | modify
          K03 bad grammar        | <input xmlns='urn:xmpp:rayo:input:1' mode='dtmf'><grammar content-type='application/srgs+xml'>no grammar</grammar></input> | bad-request | modify
          K03 unknown grammar    | <input xmlns='urn:xmpp:rayo:input:1' mode='dtmf'><grammar content-type='text/regex'>x</grammar></input> | feature-not-implemented | modify
          K04 no grammar         | <input xmlns='urn:xmpp:rayo:input:1' mode='dtmf'/> | bad-request          | modify
          K06 bad terminator     | <input xmlns='urn:xmpp:rayo:input:1' mode='dtmf' terminator='xyz'><grammar content-type='application/srgs+xml'>x</grammar></input> | bad-request | modify
          L01 half a prompt      | <prompt xmlns='urn:xmpp:rayo:prompt:1'><output xmlns='urn:xmpp:rayo:output:1'><document content-type='text/plain'>x</document></output></prompt> | bad-request | modify
          M01 unknown format     | <record xmlns='urn:xmpp:rayo:record:1' format='wax'/> | feature-not-implemented | modify
          D09 header no name     | <hangup xmlns='urn:xmpp:rayo:1'><header value='x'/></hangup> | bad-request | modify
          D09 header with CR LF  | <hangup xmlns='urn:xmpp:rayo:1'><header name='X-A' value='a&#13;&#10;X-Evil: b'/></hangup> | bad-request | modify
          D09 name with CR LF    | <hangup xmlns='urn:xmpp:rayo:1'><header name='X-A&#13;&#10;X-Evil' value='b'/></hangup> | bad-request | modify
          D07 unknown reason     | <reject xmlns='urn:xmpp:rayo:1'><bored/></reject> | bad-request | modify
          D06 redirect nowhere   | <redirect xmlns='urn:xmpp:rayo:1'/>             | bad-request             | modify
          D06 redirect to no URI | <redirect xmlns='urn:xmpp:rayo:1' to='upstairs'/> | bad-request | modify
          D02 accept too late    | <accept xmlns='urn:xmpp:rayo:1'/>               | unexpected-request      | wait
          A12 stop to a call     | <stop xmlns='urn:xmpp:rayo:ext:1'/>             | feature-not-implemented | cancel
          A12 dial to a call     | <dial xmlns='urn:xmpp:rayo:1' to='sip:b@127.0.0.1'/> | feature-not-implemented | cancel
          """)
  @DisplayName("A12 A13 A14 I03 I04 I05 I15: a command that is wrong")
  void wrongCommand(String what, String payload, String condition, String type)
      throws IOException, InterruptedException {
    var error = wire.refusal(conversation.call().jid(), payload);
    assertThat(what).isNotBlank();
    assertRefused(error, condition, type);
  }

  @Test
  @DisplayName("T18: a Rayo payload in an IQ of type get")
  void get() throws IOException, InterruptedException {
    var reply =
        wire.ask(IqType.GET, conversation.call().jid(), "<hangup xmlns='urn:xmpp:rayo:1'/>");
    assertRefused(Wire.error(reply), "feature-not-implemented", "cancel");
  }

  @Test
  @DisplayName("F01: a call that never was, and a component that never was")
  void notThere() throws IOException, InterruptedException {
    var nobody = Jid.of("nobody", TestServer.DOMAIN);
    assertRefused(
        wire.refusal(nobody, "<hangup xmlns='urn:xmpp:rayo:1'/>"), "item-not-found", "cancel");
    var nothing = conversation.call().jid().withResource("nothing");
    assertRefused(
        wire.refusal(nothing, "<stop xmlns='urn:xmpp:rayo:ext:1'/>"), "item-not-found", "cancel");
  }

  @Test
  @DisplayName("A09 A10: a client outside the security zone")
  void notTheController() throws IOException, InterruptedException {
    try (var bob = new Wire(TestServer.BOB)) {
      assertRefused(
          bob.refusal(conversation.call().jid(), "<hangup xmlns='urn:xmpp:rayo:1'/>"),
          "conflict",
          "cancel");
    }
  }

  @Test
  @DisplayName("I08: a component listens to its creator alone, even within the security zone")
  void notTheCreator() throws IOException, InterruptedException {
    var words = Output.of(new Document.Inline("text/plain", "one two three four five six"));
    var running = conversation.start(words);
    assertRefused(
        wire.refusal(running.jid(), "<stop xmlns='urn:xmpp:rayo:ext:1'/>"), "conflict", "cancel");
    await(running.stop());
    await(running.completed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name='X-A' value='a&#13;&#10;X-B: b'",
        "name='X-A: b&#10;X-B' value='b'",
        "name='Via' value='SIP/2.0/UDP 127.0.0.1'"
      })
  @DisplayName("E01 D09: a dial with a header that would break SIP, or that SIP needs itself")
  void dialHeaders(String header) throws IOException, InterruptedException {
    var dial =
        "<dial xmlns='urn:xmpp:rayo:1' to='%s'><header %s/></dial>".formatted(phone.uri(), header);
    assertRefused(wire.refusal(Jid.ofDomain(TestServer.DOMAIN), dial), "bad-request", "modify");
  }
}
