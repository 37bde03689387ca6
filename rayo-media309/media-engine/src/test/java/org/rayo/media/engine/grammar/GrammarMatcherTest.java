// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.grammar.GrammarMatcher.Status;

@DisplayName("K22 SRGS grammars in DTMF mode")
class GrammarMatcherTest {

  private static DtmfGrammar srgs(String rules) {
    return Grammars.compile(
        "test",
        "application/srgs+xml",
        "<grammar xmlns='http://www.w3.org/2001/06/grammar' version='1.0' mode='dtmf' root='r'>"
            + rules
            + "</grammar>");
  }

  private static Status match(DtmfGrammar grammar, String digits) {
    var matcher = grammar.matcher();
    digits.chars().forEach(c -> matcher.feed((char) c));
    return matcher.status();
  }

  private static void assertMatches(DtmfGrammar grammar, String expectations) {
    for (String expectation : expectations.split(",", -1)) {
      String[] parts = expectation.strip().split("=", -1);
      assertThat(match(grammar, parts[0])).as(parts[0]).isEqualTo(Status.valueOf(parts[1]));
    }
  }

  @Test
  void fourDigits() {
    var grammar =
        srgs(
            "<rule id='digit'><one-of><item>0</item><item>1</item><item>2</item></one-of></rule>"
                + "<rule id='r' scope='public'><item repeat='4'><ruleref uri='#digit'/></item></rule>");
    assertMatches(grammar, "0=PARTIAL,012=PARTIAL,0120=MATCH_END,3=NO_MATCH,01203=NO_MATCH");
  }

  @Test
  @DisplayName("a finished alternative is not the end while another can still go on")
  void partialAlternatives() {
    var grammar =
        srgs(
            "<rule id='r'><one-of><item>1</item><item>1 2 3</item><item>5 6</item></one-of></rule>");
    assertMatches(grammar, "1=MATCH,12=PARTIAL,123=MATCH_END,5=PARTIAL,56=MATCH_END,13=NO_MATCH");
  }

  @Test
  @DisplayName("an optional part whose beginning looks like the end")
  void optionalTail() {
    var grammar =
        srgs("<rule id='r'>1 <item repeat='0-1'>2 <item repeat='0-1'>3</item></item></rule>");
    assertMatches(grammar, "1=MATCH,12=MATCH,123=MATCH_END,122=NO_MATCH");
  }

  @ParameterizedTest
  @CsvSource({
    "3, '77=PARTIAL,777=MATCH_END'",
    "1-2, '7=MATCH,77=MATCH_END,777=NO_MATCH'",
    "2-, '7=PARTIAL,77=MATCH,777777777=MATCH'",
    "0-1, '7=MATCH_END,77=NO_MATCH'",
    "0-, '7=MATCH,8=NO_MATCH'"
  })
  void repeats(String repeat, String expectations) {
    assertMatches(srgs("<rule id='r'><item repeat='" + repeat + "'>7</item></rule>"), expectations);
  }

  @Test
  void starPoundLettersAndTheirSpellings() {
    var grammar = srgs("<rule id='r'>dtmf-star <token>pound</token> * # dtmf-a \"D\"</rule>");
    assertMatches(grammar, "*#*#A=PARTIAL,*#*#AD=MATCH_END");
  }

  @Test
  void specialRules() {
    assertMatches(srgs("<rule id='r'>1<ruleref special='NULL'/>2</rule>"), "12=MATCH_END");
    assertMatches(
        srgs("<rule id='r'><ruleref special='GARBAGE'/>#</rule>"),
        "12*=PARTIAL,#=MATCH,12#=MATCH,12#3=PARTIAL");
    assertMatches(
        srgs(
            "<rule id='r'><one-of><item>1</item><item>1 2<ruleref special='VOID'/></item></one-of></rule>"),
        "1=MATCH_END,12=NO_MATCH");
  }

  @Test
  void tagsOfThePreferredAlternativeAreTheInterpretation() {
    var grammar =
        srgs(
            "<rule id='r'><one-of><item>1<tag>sales</tag></item><item>1<tag>never</tag></item>"
                + "<item>2<tag> out = \"support\"; </tag><item repeat='0-1'>3<tag>urgent</tag></item></item></one-of></rule>");
    assertThat(interpretation(grammar, "1")).isEqualTo("sales");
    assertThat(interpretation(grammar, "2")).isEqualTo("support");
    assertThat(interpretation(grammar, "23")).isEqualTo("support urgent");
  }

  private static String interpretation(DtmfGrammar grammar, String digits) {
    var matcher = grammar.matcher();
    digits.chars().forEach(c -> matcher.feed((char) c));
    return matcher.interpretation();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rule id='r'>one</rule>",
        "<rule id='x'>1</rule>",
        "<rule id='r'><ruleref uri='#none'/></rule>",
        "<rule id='r'>1<ruleref uri='#r'/></rule>",
        "<rule id='r'><item repeat='2-1'>1</item></rule>",
        "<rule id='r'><item repeat='x'>1</item></rule>",
        "<rule id='r'><one-of/></rule>",
        "<rule id='r'><nonsense/></rule>",
        "<rule id='r'>1</rule><rule id='r'>2</rule>",
        "<rule id='r'><item repeat='9999'><item repeat='9999'>1</item></item></rule>",
        "<rule id='r'><item repeat='9999'><item repeat='9999'><item repeat='9999'/></item></item></rule>",
        "<rule id='r'>"
      })
  void whatDoesNotCompileIsRefused(String rules) {
    assertThatThrownBy(() -> srgs(rules)).isInstanceOf(MediaException.InvalidDocument.class);
  }

  @Test
  void doctypesAreRefused() {
    String bomb =
        "<!DOCTYPE grammar [<!ENTITY a 'x'>]><grammar mode='dtmf'><rule id='r'>1</rule></grammar>";
    assertThatThrownBy(() -> Grammars.compile("test", "application/srgs+xml", bomb))
        .isInstanceOf(MediaException.InvalidDocument.class);
  }

  @Test
  void whatIsNotSupportedSaysSo() {
    assertThatThrownBy(
            () ->
                Grammars.compile(
                    "t",
                    "application/srgs+xml",
                    "<grammar mode='voice'><rule id='r'>yes</rule></grammar>"))
        .isInstanceOf(MediaException.Unsupported.class)
        .hasMessageContaining("Voice");
    assertThatThrownBy(() -> Grammars.compile("t", "application/jsgf", "x"))
        .isInstanceOf(MediaException.Unsupported.class);
    assertThatThrownBy(() -> srgs("<rule id='r'><ruleref uri='http://x/y#z'/></rule>"))
        .isInstanceOf(MediaException.Unsupported.class);
  }

  @Test
  @DisplayName("K03 K04 Voxeo's simple grammars and VoiceXML's built-in ones")
  void otherKinds() {
    assertMatches(
        Grammars.compile("t", "application/grammar+voxeo", "[4 DIGITS]"),
        "123=PARTIAL,1234=MATCH_END");
    assertMatches(
        Grammars.compile("t", "application/grammar+voxeo", "[1-2 DIGITS]"),
        "1=MATCH,12=MATCH_END,*=NO_MATCH");
    assertMatches(
        Grammars.compile("t", "application/grammar+voxeo", "1, 2, *"), "*=MATCH_END,3=NO_MATCH");
    assertMatches(
        Grammars.builtin(URI.create("builtin:dtmf/digits?minlength=2;maxlength=3")),
        "1=PARTIAL,12=MATCH,123=MATCH_END");
    assertMatches(Grammars.builtin(URI.create("builtin:dtmf/digits")), "1=MATCH,123456789=MATCH");
    var yesNo = Grammars.builtin(URI.create("builtin:dtmf/boolean?y=7;n=9"));
    assertThat(interpretation(yesNo, "7")).isEqualTo("true");
    assertMatches(yesNo, "9=MATCH_END,1=NO_MATCH");
    assertThatThrownBy(() -> Grammars.builtin(URI.create("builtin:dtmf/currency")))
        .isInstanceOf(MediaException.Unsupported.class);
  }
}
