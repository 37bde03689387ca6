// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HA MSML: documents of others are understood")
class DialectTest {
  private static Request only(String document) throws MsmlException {
    var requests = ((Msml.Requests) MsmlReader.read(document)).requests();
    assertThat(requests).hasSize(1);
    return requests.getFirst();
  }

  @Test
  @DisplayName("a collect may begin with its prompt, and its timers may lack units")
  void promptFirst() throws MsmlException {
    var start =
        (Request.DialogStart)
            only(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <msml version="1.1">
                  <!-- no type: inline dialogs are MOML -->
                  <dialogstart target="conn:7" name="pin">
                    <collect fdt="10" idt="1.5s" cleardb="false">
                      <play barge="true"><audio uri="file://pin.wav"/></play>
                      <pattern digits="xxxx#">
                        <send target="source" event="done" namelist="dtmf.digits
                            dtmf.end"/>
                      </pattern>
                      <noinput><exit namelist="dtmf.end"/></noinput>
                    </collect>
                  </dialogstart>
                </msml>
                """);
    var collect = (Moml.Collect) start.body().getFirst();
    assertThat(collect.firstDigit()).isEqualTo(Duration.ofSeconds(10));
    assertThat(collect.interDigit()).isEqualTo(Duration.ofMillis(1500));
    assertThat(collect.prompt()).isNotNull().extracting(Moml.Play::barge).isEqualTo(true);
    assertThat(collect.patterns().getFirst().actions())
        .containsExactly(new Moml.Send("done", "source", List.of("dtmf.digits", "dtmf.end")));
  }

  @Test
  @DisplayName("vendor prefixes, an inline moml wrapper and version 1.0 are fine")
  void vendors() throws MsmlException {
    var start =
        (Request.DialogStart)
            only(
                """
                <msml version="1.0" xmlns:cvd="http://convedia.com/moml/ext">
                  <dialogstart target="conn:7" type="application/moml+xml">
                    <moml version="1.0" id="m">
                      <play cvd:barge="true"><media><audio uri="file://a.wav"/></media></play>
                      <exit namelist="play.end"/>
                    </moml>
                  </dialogstart>
                </msml>
                """);
    assertThat(start.body()).hasSize(2);
    assertThat((Moml.Play) start.body().getFirst()).extracting(Moml.Play::barge).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<msml version='1.1'><result response='200'/><dialogid>conn:7/dialog:a</dialogid></msml>",
        "<msml version='1.1'><result response='200'><dialogid>conn:7/dialog:a</dialogid></result>"
            + "</msml>",
        "<result response='200'><dialogid> conn:7/dialog:a </dialogid></result>"
      })
  @DisplayName("identifiers may stand in the result or beside it")
  void beside(String document) throws MsmlException {
    assertThat(((Result) MsmlReader.read(document)).parts(Result.DialogId.class))
        .containsExactly(new Result.DialogId("conn:7/dialog:a"));
  }

  @Test
  @DisplayName("events need no msml around them, and their values may be anything")
  void bareEvent() throws MsmlException {
    var event =
        (Event)
            MsmlReader.read(
                """
                <event name="msml.conf.asn" id="conf:a">
                  <name>speaker</name><value>conn:1</value>
                  <name>speaker</name><value>conn:2</value>
                </event>
                """);
    assertThat(event.all("speaker")).containsExactly("conn:1", "conn:2");
  }

  @Test
  @DisplayName("an audit may say more than is understood")
  void audit() throws MsmlException {
    var result =
        (Result)
            MsmlReader.read(
                """
                <msml version="1.1"><result response="200">
                  <auditresult targetid="conf:a">
                    <confconfig deletewhen="nocontrol" term="true">
                      <audiomix id="m"><asn ri="10"/><n-loudest n="3"/></audiomix>
                      <videolayout type="text/msml-basic-layout"><root size="CIF"/></videolayout>
                      <controller>conn:9</controller>
                    </confconfig>
                    <vendorstate/>
                  </auditresult>
                </result></msml>
                """);
    assertThat(result.parts(Result.Audited.class).getFirst().states())
        .containsExactly(
            new State.Conference(
                Request.DeleteWhen.NOCONTROL,
                true,
                new AudioMix("m", null, 3, Duration.ofSeconds(10), null),
                "conn:9"));
  }

  @Test
  @DisplayName("an SSML document inside tts is kept whole")
  void ssml() throws MsmlException {
    var start =
        (Request.DialogStart)
            only(
                """
                <msml version="1.1"><dialogstart target="conn:7"><play><tts>
                  <speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis"
                      xml:lang="en-GB">One <break time="1s"/> two</speak>
                </tts></play></dialogstart></msml>
                """);
    var tts = (Moml.Tts) ((Moml.Play) start.body().getFirst()).items().getFirst();
    assertThat(tts.text())
        .contains("xmlns=\"http://www.w3.org/2001/10/synthesis\"")
        .contains("xml:lang=\"en-GB\"")
        .contains("One <break time=\"1s\"/> two");
  }

  @Test
  @DisplayName("all content types that are in use are taken")
  void contentTypes() {
    assertThat(Msml.isContentType("Application/MSML+xml; charset=utf-8")).isTrue();
    assertThat(Msml.isContentType("application/xml")).isTrue();
    assertThat(Msml.isContentType("application/vnd.radisys.msml+xml")).isTrue();
    assertThat(Msml.isContentType("application/sdp")).isFalse();
  }
}
