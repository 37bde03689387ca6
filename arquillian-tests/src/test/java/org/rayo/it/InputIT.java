// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.prompt.InputTimersStarted;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

@EndToEnd
class InputIT {
  private static final String MRCP = "http://www.ietf.org/xml/ns/mrcpv2";

  private static String grammar(String count) {
    return """
    <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="pin">
      <rule id="pin"><item repeat="%s"><ruleref uri="#digit"/></item></rule>
      <rule id="digit"><one-of>
        <item>0</item><item>1</item><item>2</item><item>3</item><item>4</item>
        <item>5</item><item>6</item><item>7</item><item>8</item><item>9</item>
      </one-of></rule>
    </grammar>
    """
        .formatted(count);
  }

  private Application alice;
  private SipPhone phone;
  private Conversation conversation;

  @BeforeEach
  void call() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
  }

  @AfterEach
  void hangup() throws InterruptedException {
    conversation.end();
    phone.close();
    alice.close();
  }

  private static Input digits(
      String count,
      @Nullable Character terminator,
      @Nullable Duration initial,
      @Nullable Duration interDigit) {
    return new Input(
        Input.Mode.DTMF,
        terminator,
        null,
        "en-US",
        initial,
        interDigit,
        null,
        0.5,
        0,
        null,
        "application/nlsml+xml",
        List.of(new Input.Grammar.Inline("application/srgs+xml", grammar(count))),
        List.of());
  }

  private static XmlElement interpretation(CompleteReason reason) throws MalformedXmlException {
    assertThat(reason).isInstanceOf(InputReason.Match.class);
    var match = (InputReason.Match) reason;
    assertThat(match.contentType()).isEqualTo("application/nlsml+xml");
    var result = XmlReader.read(match.content());
    assertThat(result.is(MRCP, "result")).isTrue();
    return result.child(MRCP, "interpretation").orElseThrow();
  }

  private static void assertMatched(CompleteReason reason, String keys)
      throws MalformedXmlException {
    var interpretation = interpretation(reason);
    var input = interpretation.child(MRCP, "input").orElseThrow();
    assertThat(input.attribute("mode")).isEqualTo("dtmf");
    assertThat(input.text()).isEqualTo(keys);
    assertThat(interpretation.child(MRCP, "instance")).isPresent();
  }

  @Test
  @DisplayName("K01 K03 K13 K23: four digits match, and the NLSML result has them")
  void match() throws Exception {
    var input = conversation.start(digits("4", null, null, null));
    conversation.caller().sendDigits("1234");
    assertMatched(await(input.completed()).reason(), "1 2 3 4");
  }

  @Test
  @DisplayName("K06: a terminator ends a collection of any length")
  void terminator() throws Exception {
    var input = conversation.start(digits("1-8", '#', null, null));
    conversation.caller().sendDigits("907#");
    assertMatched(await(input.completed()).reason(), "9 0 7");
  }

  @Test
  @DisplayName("K08: what was entered is judged when no further digit comes")
  void interDigitTimeout() throws Exception {
    var input = conversation.start(digits("1-8", null, null, Duration.ofMillis(600)));
    conversation.caller().sendDigits("42");
    assertMatched(await(input.completed()).reason(), "4 2");
  }

  @Test
  @DisplayName("K08 K15: too few digits are no match")
  void tooFew() throws InterruptedException {
    var input = conversation.start(digits("4", null, null, Duration.ofMillis(500)));
    conversation.caller().sendDigits("12");
    assertThat(await(input.completed()).reason()).isEqualTo(new InputReason.NoMatch());
  }

  @Test
  @DisplayName("K15: a key that no rule can take is no match at once")
  void wrongKey() throws InterruptedException {
    var input = conversation.start(digits("4", null, null, null));
    conversation.caller().sendDigits("1*");
    assertThat(await(input.completed()).reason()).isEqualTo(new InputReason.NoMatch());
  }

  @Test
  @DisplayName("K07 K14: nothing before the initial timeout is no input")
  void noInput() throws InterruptedException {
    var complete = conversation.run(digits("4", null, Duration.ofMillis(500), null));
    assertThat(complete.reason()).isEqualTo(new InputReason.NoInput());
  }

  @Test
  @DisplayName("I01 I08: two inputs one after the other, the first one stopped")
  void stoppedThenAnother() throws Exception {
    var first = conversation.start(digits("4", null, null, null));
    await(first.stop());
    assertThat(await(first.completed()).reason()).isEqualTo(new CompleteReason.Stopped());
    var second = conversation.start(digits("2", null, null, null));
    conversation.caller().sendDigits("55");
    assertMatched(await(second.completed()).reason(), "5 5");
  }

  @Test
  @DisplayName("L01 L02 L03 L06: a digit stops the output of a prompt and counts")
  void bargeIn() throws Exception {
    var timersStarted = new CompletableFuture<Boolean>();
    var sermon = "This sentence is much longer than anybody would listen to. ".repeat(6);
    var prompt =
        conversation.start(
            new Prompt(
                true,
                Output.of(new Document.Inline("text/plain", sermon)),
                digits("3", null, null, null)));
    prompt.onEvent(
        (event, _) -> {
          if (event instanceof InputTimersStarted) {
            timersStarted.complete(true);
          }
        });
    conversation.caller().sendDigits("321");
    assertMatched(await(prompt.completed()).reason(), "3 2 1");
    assertThat(await(timersStarted)).isTrue();
  }
}
