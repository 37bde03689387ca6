// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.PhoneCall;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** transfer and conference of a client of 2013, heard at the phones. */
@EndToEnd
class LegacyVerbsIT {
  private static final Duration LENGTH = Duration.ofSeconds(2);
  private static final Duration ENOUGH = Duration.ofMillis(500);
  private static final double LOW = 523;
  private static final double HIGH = 784;

  private Wire client;
  private SipPhone phone;
  private SipPhone other;

  @BeforeEach
  void connect() throws IOException, InterruptedException {
    client = new Wire(TestServer.BOB);
    client.available();
    phone = new SipPhone(PhoneConfig.udp());
    other = new SipPhone(PhoneConfig.udp());
  }

  @AfterEach
  void close() {
    other.close();
    phone.close();
    client.close();
  }

  private Jid answered(OutgoingPhoneCall caller) throws IOException, InterruptedException {
    var offer = Objects.requireNonNull(client.next("offer").from());
    var call = offer.withResource("1");
    client.done(call, "<answer xmlns='urn:xmpp:rayo:1'/>");
    caller.awaitAnswer();
    return call;
  }

  private Jid start(Jid call, String payload) throws IOException, InterruptedException {
    return call.withResource(String.valueOf(client.result(call, payload).attribute("id")));
  }

  private XmlElement completion() throws InterruptedException {
    return Wire.payload(client.next("complete"), "complete").elements().getFirst();
  }

  private static void assertHears(PhoneCall hearing, PhoneCall speaking, double hertz)
      throws InterruptedException {
    speaking.say(Audio.tone(hertz, LENGTH));
    assertThat(
            hearing
                .media()
                .await(
                    media -> new AudioJudge(media.heard()).hasTone(hertz, ENOUGH),
                    Awaiting.PATIENCE))
        .as("%s Hz", hertz)
        .isTrue();
  }

  @Test
  @DisplayName("U06 U07: a transfer bridges the caller with who answers, until that one hangs up")
  void transfer() throws IOException, InterruptedException {
    var caller = phone.call(TestServer.CALL_ME);
    var call = answered(caller);
    start(
        call,
        "<transfer xmlns='urn:xmpp:tropo:transfer:1' to='%s' timeout='9000'/>"
            .formatted(other.uri()));
    var called = other.expectCall();
    called.ring();
    called.answer();
    assertHears(called, caller, LOW);
    assertHears(caller, called, HIGH);
    called.hangup();
    assertThat(completion().is("urn:xmpp:tropo:transfer:complete:1", "success")).isTrue();
    client.done(call, "<hangup xmlns='urn:xmpp:rayo:1'/>");
    caller.awaitHangup();
    client.next("end");
  }

  @Test
  @DisplayName("U07: a busy party completes the transfer, and the caller goes on")
  void busy() throws IOException, InterruptedException {
    var caller = phone.call(TestServer.CALL_ME);
    var call = answered(caller);
    start(call, "<transfer xmlns='urn:xmpp:tropo:transfer:1' to='%s'/>".formatted(other.uri()));
    other.expectCall().reject(486);
    assertThat(completion().is("urn:xmpp:tropo:transfer:complete:1", "busy")).isTrue();
    client.done(call, "<hangup xmlns='urn:xmpp:rayo:1'/>");
    client.next("end");
  }

  @Test
  @DisplayName("U08 U09 U10: a conference, heard by both, left by the terminator and by a kick")
  void conference() throws IOException, InterruptedException {
    var first = phone.call(TestServer.CALL_ME);
    var firstCall = answered(first);
    start(
        firstCall,
        "<conference xmlns='urn:xmpp:tropo:conference:1' name='the room' terminator='#'/>");
    var second = other.call(TestServer.CALL_ME);
    var secondCall = answered(second);
    var conference =
        start(secondCall, "<conference xmlns='urn:xmpp:tropo:conference:1' name='the room'/>");
    assertHears(second, first, LOW);
    assertHears(first, second, HIGH);
    first.sendDigits("#");
    assertThat(completion().is("urn:xmpp:tropo:conference:complete:1", "terminator")).isTrue();
    client.done(conference, "<kick xmlns='urn:xmpp:tropo:conference:1'>enough</kick>");
    var kick = completion();
    assertThat(kick.is("urn:xmpp:tropo:conference:complete:1", "kick")).isTrue();
    assertThat(kick.text()).isEqualTo("enough");
    for (var call : new Jid[] {firstCall, secondCall}) {
      client.done(call, "<hangup xmlns='urn:xmpp:rayo:1'/>");
      client.next("end");
    }
  }
}
