// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;

/** What clients of 2013 send, as values of the one model. */
class LegacyCommandsTest {
  private static final LegacyDialect DIALECT = new LegacyDialect("rayo.example");
  private static final String SSML = "<speak xmlns=\"http://www.w3.org/2001/10/synthesis\">";

  static XmlElement xml(String text) {
    try {
      return XmlReader.read(text);
    } catch (MalformedXmlException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  private static RayoCommand command(String text) {
    return DIALECT.readCommand(xml(text)).orElseThrow();
  }

  private static StanzaError refusal(String text) {
    return switch (DIALECT.readCommand(xml(text))) {
      case Parsed.Refused<RayoCommand>(var error) -> error;
      case Parsed.Accepted<RayoCommand>(var command) -> throw new AssertionError(command);
    };
  }

  private static String ssml(Output output) {
    return ((Output.Document.Inline) output.documents().getFirst()).content();
  }

  @Test
  @DisplayName("U01 S14 the say of the introduction is an output")
  void say() {
    var output =
        (Output)
            command(
                """
                <say xmlns='urn:xmpp:tropo:say:1' voice='allison'>
                  <audio url='http://acme.com/greeting.mp3'>Thanks for calling</audio>
                  <say-as interpret-as='date'>12/01/2011</say-as>
                </say>""");
    assertThat(output.voice()).isEqualTo("allison");
    assertThat(ssml(output))
        .startsWith(SSML)
        .contains("<audio src=\"http://acme.com/greeting.mp3\">Thanks for calling</audio>")
        .contains("<say-as interpret-as=\"date\">12/01/2011</say-as>");
  }

  @ParameterizedTest(name = "U01 {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Hello World                          | Hello World
          <speak>Hello <break/></speak>        | Hello <break/>
          <audio xmlns='' src='a.wav'/>        | <audio src="a.wav"/>
          <s:speak xmlns:s='http://www.w3.org/2001/10/synthesis'>x</s:speak> | x
          """)
  void contents(String content, String words) {
    var output = (Output) command("<say xmlns='urn:xmpp:tropo:say:1'>" + content + "</say>");
    assertThat(ssml(output)).isEqualTo(SSML + words + "</speak>");
  }

  @Test
  @DisplayName("U02 S12 pause, resume and stop of a say, in either namespace")
  void controls() {
    assertThat(command("<pause xmlns='urn:xmpp:tropo:say:1'/>"))
        .isEqualTo(new OutputCommand.Pause());
    assertThat(command("<resume xmlns='urn:xmpp:tropo:say:1'/>"))
        .isEqualTo(new OutputCommand.Resume());
    for (var namespace : List.of("tropo:say:1", "rayo:ext:1", "rayo:1")) {
      assertThat(command("<stop xmlns='urn:xmpp:%s'/>".formatted(namespace))).isEqualTo(new Stop());
    }
  }

  @Test
  @DisplayName("U04 an ask with words is a prompt")
  void ask() {
    var prompt =
        (Prompt)
            command(
                """
                <ask xmlns='urn:xmpp:tropo:ask:1' bargein='false' min-confidence='0.8' mode='dtmf'
                     recognizer='en-us' terminator='#' timeout='3000' voice='allison'>
                  <prompt>Hello World.</prompt>
                  <choices content-type='application/grammar+voxeo'>[4 DIGITS]</choices>
                </ask>""");
    assertThat(prompt.bargeIn()).isFalse();
    assertThat(prompt.output().voice()).isEqualTo("allison");
    assertThat(ssml(prompt.output())).isEqualTo(SSML + "Hello World.</speak>");
    var input = prompt.input();
    assertThat(input.mode()).isEqualTo(Input.Mode.DTMF);
    assertThat(input.language()).isEqualTo("en-us");
    assertThat(input.recognizer()).isNull();
    assertThat(input.terminator()).isEqualTo('#');
    assertThat(input.initialTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(input.minConfidence()).isEqualTo(0.8);
    assertThat(input.grammars())
        .containsExactly(new Input.Grammar.Inline("application/grammar+voxeo", "[4 DIGITS]"));
  }

  @Test
  @DisplayName("U04 an ask without words is an input, with the older defaults")
  void silentAsk() {
    var input =
        (Input)
            command(
                "<ask xmlns='urn:xmpp:tropo:ask:1' mode='both'>"
                    + "<choices url='http://test' content-type='grxml'/></ask>");
    assertThat(input.mode()).isEqualTo(Input.Mode.ANY);
    assertThat(input.initialTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(input.minConfidence()).isEqualTo(0.3);
    assertThat(input.grammars())
        .containsExactly(new Input.Grammar.Remote("http://test", "application/srgs+xml"));
  }

  @Test
  @DisplayName("G12 call-id in joins is a call of this server")
  void joins() {
    var join =
        new CallCommand.Join(
            "xmpp:abc@rayo.example",
            null,
            CallCommand.Join.Direction.DUPLEX,
            CallCommand.Join.Media.BRIDGE);
    assertThat(
            command("<join xmlns='urn:xmpp:rayo:1' call-id='abc' media='BRIDGE' force='false'/>"))
        .isEqualTo(join);
    assertThat(command("<unjoin xmlns='urn:xmpp:rayo:1' call-id='abc'/>"))
        .isEqualTo(new CallCommand.Unjoin("xmpp:abc@rayo.example", null));
    var dial =
        (Dial)
            command(
                "<dial xmlns='urn:xmpp:rayo:1' to='sip:a@b'><header name='x' value='y'/>"
                    + "<join call-id='abc'/></dial>");
    assertThat(dial.joins()).containsExactly(join);
    assertThat(dial.headers()).containsExactly(new Header("x", "y"));
    assertThat(DIALECT.readCommand(DIALECT.writeCommand(join)).orElseThrow()).isEqualTo(join);
    assertThat(DIALECT.writeCommand(join).attribute("call-id")).isEqualTo("abc");
  }

  @Test
  @DisplayName("J06 raw content of an output is SSML")
  void rawOutput() {
    var output =
        (Output)
            command(
                "<output xmlns='urn:xmpp:rayo:output:1' interrupt-on='none' repeat-times='2'"
                    + " broadcast='false'>hello <break/></output>");
    assertThat(ssml(output)).isEqualTo(SSML + "hello <break/></speak>");
    assertThat(output.repeatTimes()).isEqualTo(2);
  }

  @ParameterizedTest(name = "J07 an output interrupted on {0} is a prompt that waits for a key")
  @ValueSource(strings = {"any", "dtmf", "ANY"})
  void interruptible(String on) {
    var prompt =
        (Prompt)
            command(
                "<output xmlns='urn:xmpp:rayo:output:1' interrupt-on='%s'>hello</output>"
                    .formatted(on));
    assertThat(prompt.bargeIn()).isTrue();
    assertThat(prompt.input().mode()).isEqualTo(Input.Mode.DTMF);
    assertThat(prompt.input().initialTimeout()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  @DisplayName("K02 an input in older words")
  void input() {
    var input =
        (Input)
            command(
                "<input xmlns='urn:xmpp:rayo:input:1' mode='DTMF' min-confidence='0.3'>"
                    + "<grammar content-type='application/grammar+voxeo'>a,b</grammar></input>");
    assertThat(input.mode()).isEqualTo(Input.Mode.DTMF);
  }

  @Test
  @DisplayName("M07 duplex is an older direction")
  void record() {
    assertThat(((RecordMedia) command("<record xmlns='urn:xmpp:rayo:record:1' duplex='false'/>")))
        .extracting(RecordMedia::direction)
        .isEqualTo(RecordMedia.Direction.SEND);
  }

  @ParameterizedTest(name = "A13 J08 M06 G05 {0}")
  @ValueSource(
      strings = {
        "<output xmlns='urn:xmpp:rayo:output:1' broadcast='true'>x</output>",
        "<output xmlns='urn:xmpp:rayo:output:1' interrupt-on='speech'>x</output>",
        "<output xmlns='urn:xmpp:rayo:output:1' colour='red'>x</output>",
        "<record xmlns='urn:xmpp:rayo:record:1' to='file:/etc/passwd'/>",
        "<join xmlns='urn:xmpp:rayo:1' call-id='a' force='true'/>",
        "<join xmlns='urn:xmpp:rayo:1' call-id='a' media='BRIDGE_EXCLUSIVE'/>",
        "<say xmlns='urn:xmpp:tropo:say:1' colour='red'>x</say>",
        "<ask xmlns='urn:xmpp:tropo:ask:1' colour='red'><choices url='a'/></ask>",
        "<ask xmlns='urn:xmpp:tropo:ask:1'><choices url='a'/><more/></ask>",
        "<ask xmlns='urn:xmpp:tropo:ask:1' mode='smell'><choices url='a'/></ask>",
      })
  void unsupported(String text) {
    var error = refusal(text);
    assertThat(error.condition()).isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    assertThat(error.type()).isEqualTo(StanzaError.Type.MODIFY);
  }

  @ParameterizedTest(name = "U01 U04 J07 {0}")
  @ValueSource(
      strings = {
        "<say xmlns='urn:xmpp:tropo:say:1'/>",
        "<say xmlns='urn:xmpp:tropo:say:1'> </say>",
        "<ask xmlns='urn:xmpp:tropo:ask:1'><prompt>x</prompt></ask>",
        "<ask xmlns='urn:xmpp:tropo:ask:1'>x<choices url='a'/></ask>",
        "<ask xmlns='urn:xmpp:tropo:ask:1'><prompt/><choices url='a'/></ask>",
        "<ask xmlns='urn:xmpp:tropo:ask:1' timeout='soon'><choices url='a'/></ask>",
        "<output xmlns='urn:xmpp:rayo:output:1'/>",
        "<output xmlns='urn:xmpp:rayo:output:1' interrupt-on='moon'>x</output>",
        "<join xmlns='urn:xmpp:rayo:1' call-id='a' mixer-name='b'/>",
        "<join xmlns='urn:xmpp:rayo:1'/>",
      })
  void malformed(String text) {
    var error = refusal(text);
    assertThat(error.condition()).isEqualTo(StanzaCondition.BAD_REQUEST);
    assertThat(error.type()).isEqualTo(StanzaError.Type.MODIFY);
  }

  @ParameterizedTest(name = "U14 U16 {0}")
  @ValueSource(
      strings = {
        "<accept xmlns='urn:xmpp:ozone:1'/>",
        "<verify xmlns='urn:xmpp:tropo:verify:1'/>",
        "<shout xmlns='urn:xmpp:tropo:say:1'/>"
      })
  void unknown(String text) {
    var error = refusal(text);
    assertThat(error.condition()).isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
  }
}
