// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.xml.XmlElement;

/** What clients and servers of the field write beside the standard. */
class ToleranceTest {
  @Test
  @DisplayName("D03 S6 the older early media attribute is understood")
  void earlyMedia() {
    assertThat(command("<accept earlyMedia='true'/>"))
        .isEqualTo(new CallCommand.Accept(List.of(), true));
  }

  @Test
  @DisplayName("D07 S7 Z5 reject without a reason declines")
  void rejectWithoutReason() {
    assertThat(command("<reject/>"))
        .isEqualTo(new CallCommand.Reject(CallCommand.Reject.Reason.DECLINE, List.of()));
  }

  @Test
  @DisplayName("S12 stop in the core namespace is understood")
  void olderStop() {
    assertThat(command("<stop/>")).isEqualTo(new Stop());
  }

  @Test
  @DisplayName("-1 and absence are no limit")
  void noLimit() {
    assertThat(command("<dial to='sip:a@b' timeout='-1'/>"))
        .isEqualTo(command("<dial to='sip:a@b'/>"));
    assertThat(((Dial) command("<dial to='sip:a@b'/>")).timeout()).isNull();
  }

  @ParameterizedTest(name = "K02 Z3 mode {0} is {1}")
  @CsvSource({"mode='speech',VOICE", "mode='voice',VOICE", "'',ANY", "mode='cpa',CPA"})
  void inputMode(String attribute, Input.Mode mode) {
    var input = (Input) command("<i:input %s><i:grammar url='a'/></i:input>".formatted(attribute));
    assertThat(input.mode()).isEqualTo(mode);
  }

  @Test
  @DisplayName("K06 a terminator in lower case is the key")
  void terminator() {
    var input = (Input) command("<i:input terminator='d'><i:grammar url='a'/></i:input>");
    assertThat(input.terminator()).isEqualTo('D');
  }

  @Test
  @DisplayName("J10 S16 headers inside output and input")
  void headers() {
    var prompt =
        (Prompt)
            command(
                """
                <p:prompt>
                  <i:input><header name='a' value='b'/><i:grammar url='a'/></i:input>
                  <o:output><o:document url='http://a/'/><header name='c' value=''/></o:output>
                </p:prompt>""");
    assertThat(prompt.input().headers()).containsExactly(new Header("a", "b"));
    assertThat(prompt.output().headers()).containsExactly(new Header("c", ""));
  }

  @ParameterizedTest(name = "J06 {0}")
  @ValueSource(
      strings = {
        "<o:output><s:speak>a<s:break/></s:speak></o:output>",
        "<o:output><o:speak>a<o:break/></o:speak></o:output>",
        "<o:output><o:document><s:speak>a<s:break/></s:speak></o:document></o:output>",
        "<o:output><o:document><o:speak>a<o:break/></o:speak></o:document></o:output>",
        "<o:output><o:document content-type='application/ssml+xml'>"
            + "<s:speak>a<s:break/></s:speak></o:document></o:output>"
      })
  void speakAsAnElement(String fragment) {
    var output = (Output) command(fragment);
    assertThat(output.documents())
        .containsExactly(
            new Document.Inline(
                "application/ssml+xml",
                "<speak xmlns=\"http://www.w3.org/2001/10/synthesis\">a<break/></speak>"));
  }

  @Test
  void whiteSpaceAroundADocumentIsNotPartOfIt() {
    var output =
        (Output)
            command(
                "<o:output><o:document content-type='text/plain'>\n hello you\n"
                    + "</o:document></o:output>");
    assertThat(output.documents()).containsExactly(new Document.Inline("text/plain", "hello you"));
  }

  @Test
  void aLanguageAttributeOfXmlIsNoOption() {
    assertThat(command("<answer xml:lang='en'/>")).isEqualTo(new CallCommand.Answer(List.of()));
  }

  @ParameterizedTest(name = "Z1 S8 end reason {0} is {1}")
  @CsvSource({"hungup,HUNGUP", "hangup,HUNGUP", "reject,REJECTED", "hangup-command,HANGUP_COMMAND"})
  void endReasons(String name, EndReason reason) {
    assertThat(event("<end><%s platform-code='200'/><new/></end>".formatted(name)))
        .isEqualTo(new CallEvent.End(reason, "200", List.of()));
  }

  @Test
  @DisplayName("H07 H08 speaker events say both call-uri and call-id, and either is read")
  void speaking() {
    var event = new MixerEvent.StartedSpeaking("xmpp:abc@rayo.example");
    var element = Xep0327Dialect.INSTANCE.writeEvent(event);
    assertThat(element.attribute("call-uri")).isEqualTo("xmpp:abc@rayo.example");
    assertThat(element.attribute("call-id")).isEqualTo("abc");
    assertThat(event("<stopped-speaking call-id='abc'/>"))
        .isEqualTo(new MixerEvent.StoppedSpeaking("abc"));
  }

  @Test
  @DisplayName("D13 keys may come in lower case")
  void keys() {
    assertThat(command("<dtmf tones='12ab'/>")).isEqualTo(new CallCommand.Dtmf("12AB"));
  }

  @Test
  @DisplayName("I12 the text of an error is kept")
  void errorText() {
    assertThat(event("<x:complete><xc:error> no route </xc:error></x:complete>"))
        .isEqualTo(new Complete(new CompleteReason.Failed("no route"), null));
  }

  @Test
  @DisplayName("Z4 Z21 the recording stands beside the reason, and may be empty")
  void emptyRecording() {
    var complete =
        (Complete)
            event(
                "<x:complete><xc:stop/><recording xmlns='urn:xmpp:rayo:record:complete:1' uri='http://r/1'"
                    + " size='0' duration='0'/>"
                    + "</x:complete>");
    assertThat(complete.reason()).isEqualTo(new CompleteReason.Stopped());
    assertThat(complete.recording()).isNotNull();
    var written = Xep0327Dialect.INSTANCE.writeEvent(complete);
    assertThat(written.elements())
        .extracting(XmlElement::name)
        .containsExactly("stop", "recording");
  }

  @Test
  @DisplayName("K01 Z19 the language is one of BCP 47")
  void language() {
    var input = "<i:input mode='dtmf' language='%s'><i:grammar url='a'/></i:input>";
    assertThat(command(input.formatted("de-AT"))).isNotNull();
    assertThat(
            Xep0327Dialect.INSTANCE.readCommand(Fragments.parse(input.formatted("not a language"))))
        .isInstanceOf(Parsed.Refused.class);
  }

  @Test
  @DisplayName("K13 a result nested as elements is read")
  void nestedResult() {
    var complete =
        (Complete)
            event(
                "<x:complete><ic:match><result xmlns='urn:r'><a/></result></ic:match></x:complete>");
    assertThat(complete.reason())
        .isEqualTo(
            new InputReason.Match(
                "application/nlsml+xml", "<result xmlns=\"urn:r\"><a/></result>"));
  }

  private static RayoCommand command(String fragment) {
    return Xep0327Dialect.INSTANCE.readCommand(Fragments.parse(fragment)).orElseThrow();
  }

  private static RayoEvent event(String fragment) {
    return Xep0327Dialect.INSTANCE.readEvent(Fragments.parse(fragment)).orElseThrow();
  }
}
