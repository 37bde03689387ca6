// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;
import static org.rayo.it.Awaiting.refusal;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.protocol.core.CallCommand.Reject.Reason;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.IqType;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** The error table of XEP-0327, provoked over the wire; nothing of it may end the call. */
@EndToEnd
class BadInputIT {
  private static final Jid SERVER = Jid.ofDomain(TestServer.DOMAIN);
  private static final String LONG_SPEECH =
      "<output xmlns='urn:xmpp:rayo:output:1' repeat-times='0'>"
          + "<document content-type='text/plain'>again and again</document></output>";

  private static final String HANGUP = "<hangup xmlns='urn:xmpp:rayo:1'/>";

  private @Nullable Jid running;
  private Wire wire;
  private SipPhone phone;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    wire = new Wire(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void disconnect() throws IOException, InterruptedException {
    if (running != null) {
      // A test that failed must not leave its call to the next ones.
      wire.ask(IqType.SET, running, HANGUP);
    }
    phone.close();
    wire.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.rayo.it.BadInput#all")
  @DisplayName(
      "A12 A13 A14 D09 E01 I03 I04 I05 I15 T19: what is wrong gets its error, and the call goes on")
  void wrong(BadInput input) throws Exception {
    wire.available();
    var caller = phone.call(TestServer.CALL_ME);
    var call = Objects.requireNonNull(wire.next("offer").from());
    running = call;
    wire.done(call, "<answer xmlns='urn:xmpp:rayo:1'/>");
    caller.awaitAnswer();
    var to =
        switch (input.target()) {
          case "server" -> SERVER;
          case "nobody" -> Jid.of("nobody", TestServer.DOMAIN);
          case "gone" -> call.withResource("gone");
          case "output" -> component(call);
          default -> call;
        };
    var payload =
        input.payload().replace("{call}", call.toString()).replace("{phone}", phone.uri());

    var reply = wire.ask(IqType.SET, to, payload);

    var error = Wire.error(reply);
    assertThat(error.condition()).isEqualTo(input.condition());
    assertThat(error.type()).isEqualTo(input.type());
    assertThat(error.text()).isNotBlank();
    assertThat(reply.from()).isEqualTo(to);
    assertThat(flat(reply.payload())).as("echo").isEqualTo(flat(XmlReader.read(payload)));
    wire.done(call, HANGUP);
    wire.next("end");
    caller.awaitHangup();
    running = null;
  }

  /** Smack turns line breaks in the attributes of what it does not know into spaces. */
  private static String flat(@Nullable XmlElement payload) {
    return payload == null
        ? "nothing"
        : XmlWriter.write(payload).replaceAll("(&#13;|&#10;|\\s)+", " ");
  }

  private Jid component(Jid call) throws IOException, InterruptedException {
    var ref = wire.result(call, LONG_SPEECH);
    return Jid.parse(String.valueOf(ref.attribute("uri")).substring("xmpp:".length()));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, <query xmlns='jabber:iq:version'/>, SERVICE_UNAVAILABLE",
    "alice@localhost, <vCard xmlns='vcard-temp'/>, SERVICE_UNAVAILABLE",
    "nobody@localhost, <query xmlns='jabber:iq:version'/>, ITEM_NOT_FOUND",
    "nobody@localhost, <query xmlns='http://jabber.org/protocol/disco#info'/>, ITEM_NOT_FOUND",
    "localhost, <hangup xmlns='urn:xmpp:rayo:1'/>, FEATURE_NOT_IMPLEMENTED"
  })
  @DisplayName("T18: what an IQ of type get cannot have")
  void get(String to, String payload, StanzaCondition condition)
      throws IOException, InterruptedException {
    var error = Wire.error(wire.ask(IqType.GET, Jid.parse(to), payload));
    assertThat(error.condition()).isEqualTo(condition);
    assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
    assertThat(error.text()).isNotBlank();
  }

  @Test
  @DisplayName("D07: not-allowed/cancel for a reject after accept; the call rings on")
  void rejectAfterAccept() throws IOException, InterruptedException {
    try (var alice = Application.available(TestServer.ALICE)) {
      var caller = phone.call(TestServer.CALL_ME);
      var call = alice.nextOffer();
      await(call.accept());
      caller.awaitStatus(180);
      var error = refusal(call.reject(Reason.BUSY));
      assertThat(error.condition()).isEqualTo(StanzaCondition.NOT_ALLOWED);
      assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
      await(call.answer());
      caller.awaitAnswer();
      caller.hangup();
      await(call.ended());
    }
  }

  @Test
  @DisplayName("F01: item-not-found/cancel for every command to a call that has ended")
  void ended() throws IOException, InterruptedException {
    try (var alice = Application.available(TestServer.ALICE)) {
      var conversation = Conversation.begin(phone, alice);
      conversation.end();
      var call = conversation.call().jid();
      for (var payload :
          new String[] {
            "<answer xmlns='urn:xmpp:rayo:1'/>",
            HANGUP,
            "<join xmlns='urn:xmpp:rayo:1' mixer-name='m'/>",
            LONG_SPEECH
          }) {
        var error = wire.refusal(call, payload);
        assertThat(error.condition()).as(payload).isEqualTo(StanzaCondition.ITEM_NOT_FOUND);
        assertThat(error.type()).as(payload).isEqualTo(StanzaError.Type.CANCEL);
        assertThat(error.text()).as(payload).isNotBlank();
      }
    }
  }
}
