// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.filter.StanzaIdFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.TLSUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.impl.JidCreate;
import org.rayo.protocol.stanza.MessageType;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Messages to and from calls, and those that have no translation into SIP. */
@EndToEnd
class MessageIT {
  private Application alice;
  private SipPhone phone;
  private Conversation conversation;
  private XMPPTCPConnection smack;

  @BeforeEach
  void call() throws Exception {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
    var configuration =
        XMPPTCPConnectionConfiguration.builder()
            .setXmppDomain(TestServer.DOMAIN)
            .setHostAddress(InetAddress.getLoopbackAddress())
            .setPort(TestServer.XMPP_PORT)
            .setUsernameAndPassword(TestServer.ALICE, TestServer.PASSWORD)
            .setSecurityMode(SecurityMode.required)
            .setSendPresence(false);
    TLSUtils.acceptAllCertificates(configuration);
    TLSUtils.disableHostnameVerificationForTlsCertificates(configuration);
    smack = new XMPPTCPConnection(configuration.build());
    smack.connect().login();
  }

  @AfterEach
  void hangup() throws InterruptedException {
    smack.disconnect();
    conversation.end();
    phone.close();
    alice.close();
  }

  @Test
  @DisplayName("P01 P02: texts go both ways, and a text that is not taken comes back")
  void bothWays() throws Exception {
    var messages = new LinkedBlockingQueue<org.rayo.protocol.stanza.Message>();
    conversation.call().onMessage((message, _) -> messages.add(message));
    conversation.call().message(null, "Grüße");
    assertThat(conversation.caller().awaitRequest("MESSAGE").body()).isEqualTo("Grüße");
    var answer = conversation.caller().ask("MESSAGE", "text/plain;charset=utf-8", "Danke");
    assertThat(answer.status()).isBetween(200, 299);
    assertThat(next(messages).body()).hasValue("Danke");
    conversation.caller().replyOnce("MESSAGE", 415);
    conversation.call().message(null, "Again");
    var refused = next(messages);
    assertThat(refused.type()).isEqualTo(MessageType.ERROR);
    assertThat(refused.error()).isNotNull();
  }

  private static org.rayo.protocol.stanza.Message next(
      BlockingQueue<org.rayo.protocol.stanza.Message> messages) throws InterruptedException {
    var message = messages.poll(Awaiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(message).as("a message").isNotNull();
    return Objects.requireNonNull(message);
  }

  @ParameterizedTest
  @CsvSource({"chat, MODIFY", "groupchat, MODIFY"})
  @DisplayName("P01: a message that is not of type normal is refused, not swallowed")
  void refused(Message.Type type, StanzaError.Type error) throws Exception {
    var message =
        StanzaBuilder.buildMessage(type + "-1")
            .to(JidCreate.from(conversation.call().jid().toString()))
            .ofType(type)
            .setBody("Are you there?")
            .build();
    var replies = smack.createStanzaCollectorAndSend(new StanzaIdFilter(message), message);
    var reply = replies.nextResult(Awaiting.PATIENCE.toMillis());
    assertThat(reply).isInstanceOf(Message.class);
    assertThat(reply.getError().getCondition())
        .isEqualTo(StanzaError.Condition.feature_not_implemented);
    assertThat(reply.getError().getType()).isEqualTo(error);
    assertThat(reply.getError().getDescriptiveText()).isNotBlank();
  }
}
