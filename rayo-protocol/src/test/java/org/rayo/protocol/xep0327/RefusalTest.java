// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;

/** The error table for what a client writes (XEP-0327 section 6.3, rows A13 and I03 to I05). */
class RefusalTest {
  @ParameterizedTest(name = "I05 {0}")
  @ValueSource(
      strings = {
        "<dial/>",
        "<dial to=' '/>",
        "<dial to='sip:a@b&#13;&#10;X: y'/>",
        "<dial to='sip:a@b' timeout='-2'/>",
        "<dial to='sip:a@b' timeout='1s'/>",
        "<dial to='sip:a@b' timeout='99999999999999999999'/>",
        "<dial to='sip:a@b' uri='sip:c@d'/>",
        "<dial to='sip:a@b' uri='xmpp:d'/>",
        "<dial to='sip:a@b' uri='xmpp:c@d/e'/>",
        "<dial to='sip:a@b'><join/></dial>",
        "<dial to='sip:a@b'>hello</dial>",
        "<redirect/>",
        "<reject><maybe/></reject>",
        "<reject><busy/><decline/></reject>",
        "<answer><header name='a'/></answer>",
        "<answer><header value='a'/></answer>",
        "<answer><header name='a: b' value='c'/></answer>",
        "<answer><header name='a' value='b&#13;&#10;c: d'/></answer>",
        "<accept earlyMedia='yes'/>",
        "<join/>",
        "<join call-uri='xmpp:a@b' mixer-name='c'/>",
        "<dtmf/>",
        "<dtmf tones='12E'/>",
        "<dtmf tones=' 1'/>",
        "<dtmf tones='1&#10;'/>",
        "<hold>please</hold>",
        "<unjoin call-uri='xmpp:a@b' mixer-name='c'/>",
        "<o:output/>",
        "<o:output repeat-times='foo'><o:document url='http://a/'/></o:output>",
        "<o:output repeat-times='-1'><o:document url='http://a/'/></o:output>",
        "<o:output start-offset='-1'><o:document url='http://a/'/></o:output>",
        "<o:output><o:document/></o:output>",
        "<o:output><o:document>hello</o:document></o:output>",
        "<o:output><o:document content-type='text/plain'/></o:output>",
        "<o:output><o:document content-type='text/plain' url='http://a/'/></o:output>",
        "<o:output><o:document content-type='text/plain'><s:speak/></o:document></o:output>",
        "<o:output><o:document><o:b/></o:document></o:output>",
        "<o:seek direction='back'/>",
        "<o:seek amount='5'/>",
        "<o:seek direction='back' amount='-5'/>",
        "<i:input/>",
        "<i:input><i:grammar/></i:input>",
        "<i:input><i:grammar>a</i:grammar></i:input>",
        "<i:input><i:grammar url='a' content-type='b'>c</i:grammar></i:input>",
        "<i:input terminator='12'><i:grammar url='a'/></i:input>",
        "<i:input terminator='x'><i:grammar url='a'/></i:input>",
        "<i:input sensitivity='1.1'><i:grammar url='a'/></i:input>",
        "<i:input sensitivity='NaN'><i:grammar url='a'/></i:input>",
        "<i:input min-confidence='-0.1'><i:grammar url='a'/></i:input>",
        "<p:prompt><i:input><i:grammar url='a'/></i:input></p:prompt>",
        "<p:prompt><o:output><o:document url='http://a/'/></o:output></p:prompt>",
        "<rec:record><rec:hint name='a'/></rec:record>",
        "<rec:record mix='perhaps'/>",
        "<f:sendfax/>",
        "<f:sendfax><f:document/></f:sendfax>",
        "<f:sendfax><f:document url='file:///etc/passwd'/></f:sendfax>",
        "<f:sendfax><f:document url='http://a/' pages='0'/></f:sendfax>",
        "<f:sendfax><f:document url='http://a/' pages='3-1'/></f:sendfax>",
        "<f:sendfax><f:document url='http://a/' pages='1,,2'/></f:sendfax>",
        "<f:receivefax>now</f:receivefax>",
        "<x:stop>now</x:stop>",
      })
  void malformedIsABadRequest(String fragment) {
    var error = refusal(fragment);
    assertThat(error.condition()).isEqualTo(StanzaCondition.BAD_REQUEST);
    assertThat(error.type()).isEqualTo(StanzaError.Type.MODIFY);
    assertThat(error.text()).isNotBlank();
  }

  @ParameterizedTest(name = "A13 I04 {0}")
  @ValueSource(
      strings = {
        "<answer colour='red'/>",
        "<answer><moment/></answer>",
        "<hangup xmlns:y='urn:y' y:a='1'/>",
        "<answer><header name='a' value='b' c='d'/></answer>",
        "<join call-uri='xmpp:a@b' direction='sideways'/>",
        "<join call-uri='xmpp:a@b' media='pigeon'/>",
        "<join call-uri='xmpp:a@b' force='true'/>",
        "<join call-uri='xmpp:a@b' media='bridge_exclusive'/>",
        "<mute colour='red'/>",
        "<dtmf tones='1' duration='5'/>",
        "<o:output interrupt-on='dtmf'><o:document url='http://a/'/></o:output>",
        "<o:output><o:document url='http://a/' a='b'/></o:output>",
        "<o:output><o:document url='http://a/'/><o:chorus/></o:output>",
        "<o:seek direction='up' amount='5'/>",
        "<i:input mode='smell'><i:grammar url='a'/></i:input>",
        // K12
        "<i:input match-content-type='text/html'><i:grammar url='a'/></i:input>",
        "<rec:record direction='in'/>",
        "<x:stop now='true'/>",
      })
  void whatIsUnknownInACommandIsUnsupported(String fragment) {
    var error = refusal(fragment);
    assertThat(error.condition()).isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    assertThat(error.type()).isEqualTo(StanzaError.Type.MODIFY);
  }

  @ParameterizedTest(name = "I03 {0}")
  @ValueSource(
      strings = {"<fly/>", "<x:fly/>", "<o:fly/>", "<s:speak/>", "<offer to='a'/>", "<connect/>"})
  void anUnknownCommandIsUnknown(String fragment) {
    var error = refusal(fragment);
    assertThat(error.condition()).isEqualTo(StanzaCondition.FEATURE_NOT_IMPLEMENTED);
    assertThat(error.type()).isEqualTo(StanzaError.Type.CANCEL);
  }

  @Test
  void aLongWordIsNotRepeatedInFull() {
    var error = refusal("<answer %s='1'/>".formatted("a".repeat(500)));
    assertThat(error.text()).hasSizeLessThan(150);
  }

  private static StanzaError refusal(String fragment) {
    return switch (Xep0327Dialect.INSTANCE.readCommand(Fragments.parse(fragment))) {
      case Parsed.Refused<RayoCommand>(var error) -> error;
      case Parsed.Accepted<RayoCommand>(var command) ->
          throw new AssertionError("read as " + command);
    };
  }
}
