// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.msml.xml.XmlReader;

@DisplayName("HA MSML: what is hostile or wrong is refused with a code")
class HostileXmlTest {
  static final List<String> MALFORMED =
      List.of(
          "",
          "no xml",
          "<msml version=\"1.1\"><send",
          "<!DOCTYPE msml [<!ENTITY a \"b\">]><msml version=\"1.1\">&a;</msml>",
          "<!DOCTYPE msml SYSTEM \"http://127.0.0.1:1/x.dtd\"><msml version=\"1.1\"/>",
          "<msml>&unknown;</msml>",
          "<msml>" + "<a>".repeat(100) + "</a>".repeat(100) + "</msml>",
          "<msml>" + "<a/>".repeat(30_000) + "</msml>",
          "<msml>" + " ".repeat(XmlReader.MAX_LENGTH) + "</msml>");

  @ParameterizedTest
  @FieldSource("MALFORMED")
  void refusesWhatNoParserShouldTake(String document) {
    assertThatExceptionOfType(MsmlException.class)
        .isThrownBy(() -> MsmlReader.read(document))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.BAD_REQUEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "403 <msml version='1.1'/>",
        "401 <msml version='1.1'><explode/></msml>",
        "401 <stream/>",
        "402 <msml version='1.1'><createconference><videolayout/></createconference></msml>",
        "402 <msml><dialogstart target='conn:a'><vad/></dialogstart></msml>",
        "402 <msml><dialogstart target='conn:a'><play><video uri='a'/></play></dialogstart></msml>",
        "403 <msml><dialogstart target='conn:a'><play/></dialogstart></msml>",
        "403 <msml><dialogstart target='conn:a' type='application/moml+xml'/></msml>",
        "408 <msml><dialogend/></msml>",
        "408 <msml><x:seek xmlns:x='urn:rayo:msml:1' id='conn:a/dialog:b'/></msml>",
        "410 <msml><join id1='a' id2='b'><stream media='smell'/></join></msml>",
        "410 <msml><dialogstart target='conn:a'><play iterate='-7'><audio uri='a'/></play>"
            + "</dialogstart></msml>",
        "410 <msml><dialogstart target='conn:a'><play maxtime='soon'><audio uri='a'/></play>"
            + "</dialogstart></msml>",
        "420 <msml><dialogstart target='conn:a' type='application/voicexml+xml' src='a'/></msml>",
        "422 <msml><dialogstart target='conn:a' src='a'><play><audio uri='a'/></play>"
            + "</dialogstart></msml>"
      })
  void namesTheCode(String codeAndDocument) {
    var parts = codeAndDocument.split(" ", 2);
    assertThatExceptionOfType(MsmlException.class)
        .isThrownBy(() -> MsmlReader.read(parts[1]))
        .satisfies(
            refusal -> assertThat(refusal.code().number()).isEqualTo(Integer.parseInt(parts[0])));
  }

  @Test
  void replacesCharactersThatXmlHasNot() throws MsmlException {
    var event = Event.of("x.test", "conn:a", "text", "a\u0000b\uD800c");
    var read = (Event) MsmlReader.read(MsmlWriter.write(event));
    assertThat(read.value("text")).isEqualTo("a\uFFFDb\uFFFDc");
  }
}
