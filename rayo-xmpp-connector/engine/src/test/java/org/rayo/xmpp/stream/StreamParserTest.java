// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlWriter;

@DisplayName("T01 a stream's bytes")
class StreamParserTest {
  private static final String HEADER =
      "<?xml version='1.0' encoding='UTF-8'?><stream:stream to='example.org' version='1.0'"
          + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
  private static final String STANZAS =
      "<iq id='1' type='set'><dial xmlns='urn:xmpp:rayo:1' to='sip:a&amp;b'>"
          + "<header name=\"x>y\" value='é€😀'/></dial></iq>\n"
          + "<message xml:lang='de'><body><![CDATA[<x>]]]]><![CDATA[>&]]> &lt;tail</body></message>"
          + "<presence/>";

  private final List<StreamEvent> events = new ArrayList<>();

  private void read(StreamParser parser, String text) throws StreamViolation {
    read(parser, text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(StreamParser parser, byte[] bytes) throws StreamViolation {
    for (int at = 0; at < bytes.length; at = parser.consumed()) {
      var event = parser.read(bytes, at, bytes.length);
      if (event != null) {
        events.add(event);
      }
    }
  }

  private List<XmlElement> stanzas() {
    return events.stream()
        .filter(StreamEvent.Received.class::isInstance)
        .map(event -> ((StreamEvent.Received) event).element())
        .toList();
  }

  private StreamViolation refused(String afterHeader) {
    var parser = new StreamParser(TestSettings.LIMITS);
    return catchThrowableOfType(
        StreamViolation.class, () -> read(parser, HEADER + afterHeader + "<presence/>"));
  }

  @Test
  void becomeHeaderStanzasAndEnd() throws Exception {
    read(new StreamParser(TestSettings.LIMITS), HEADER + STANZAS + "</stream:stream>");

    assertThat(events.getFirst())
        .isInstanceOfSatisfying(
            StreamEvent.Opened.class, e -> assertThat(e.header().to()).isEqualTo("example.org"));
    assertThat(events.getLast()).isEqualTo(new StreamEvent.Closed());
    assertThat(stanzas()).extracting(XmlElement::name).containsExactly("iq", "message", "presence");
    assertThat(stanzas().get(1).elements().getFirst().text()).isEqualTo("<x>]]>& <tail");
    assertThat(stanzas().getFirst().elements().getFirst().elements().getFirst().attributes())
        .containsEntry("name", "x>y")
        .containsEntry("value", "é€😀");
  }

  @Test
  void meanTheSameWhereverTheNetworkSplitsThem() throws Exception {
    var bytes = (HEADER + STANZAS + "</stream:stream>").getBytes(StandardCharsets.UTF_8);
    read(new StreamParser(TestSettings.LIMITS), bytes);
    var whole = List.copyOf(events);
    for (int split = 1; split < bytes.length; split++) {
      events.clear();
      var parser = new StreamParser(TestSettings.LIMITS);
      read(parser, java.util.Arrays.copyOfRange(bytes, 0, split));
      read(parser, java.util.Arrays.copyOfRange(bytes, split, bytes.length));
      assertThat(events).as("split at %d", split).isEqualTo(whole);
    }
    events.clear();
    var parser = new StreamParser(TestSettings.LIMITS);
    for (byte b : bytes) {
      read(parser, new byte[] {b});
    }
    assertThat(events).isEqualTo(whole);
  }

  @Test
  void keepTheirMeaningWhenTheParserIsRecycled() throws Exception {
    var parser = new StreamParser(TestSettings.LIMITS);
    read(parser, HEADER.replace(" to=", " xmlns:r='urn:xmpp:rayo:1' to="));
    for (int i = 0; i < 10_000; i++) {
      read(
          parser, "<iq id='" + i + "'><r:answer/><n" + i + " xmlns='urn:x'>text</n" + i + "></iq>");
    }
    read(parser, "</stream:stream>");

    assertThat(stanzas()).hasSize(10_000);
    assertThat(stanzas().getLast().child("urn:xmpp:rayo:1", "answer")).isPresent();
    assertThat(events.getLast()).isEqualTo(new StreamEvent.Closed());
  }

  @Test
  void areWrittenBackAsTheyCame() throws Exception {
    read(new StreamParser(TestSettings.LIMITS), HEADER + STANZAS);
    var written = new StringBuilder();
    stanzas().forEach(s -> XmlWriter.append(written, s, Namespaces.CLIENT));
    var before = stanzas();
    events.clear();
    read(new StreamParser(TestSettings.LIMITS), HEADER + written);
    assertThat(stanzas()).isEqualTo(before);
  }

  @Test
  void ofWhiteSpaceAloneKeepTheConnectionAlive() throws Exception {
    var parser = new StreamParser(TestSettings.LIMITS);
    read(parser, HEADER);
    for (int i = 0; i < 100; i++) {
      read(parser, " \n".repeat(100));
    }
    read(parser, "<presence/>");
    assertThat(stanzas()).hasSize(1);
  }

  @Nested
  @DisplayName("are refused")
  class AreRefused {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<!-- comment -->",
          "<iq><!-- comment --></iq>",
          "<?php evil ?>",
          "<iq><?xml version='1.0'?></iq>",
          "<!DOCTYPE x [<!ENTITY e 'boom'>]>",
          "<!ELEMENT x ANY>",
          "<iq id='1'>&boom;</iq>",
          "<iq id='&boom;'/>"
        })
    void asRestrictedXml(String xml) {
      assertThat(refused(xml).condition())
          .isIn(StreamCondition.RESTRICTED_XML, StreamCondition.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<iq></message>",
          "<iq a='1' a='2'/>",
          "<iq a=1/>",
          "<iq a='<'/>",
          "<x:iq/>",
          "<iq>\u0001</iq>",
          "<iq>&#0;</iq>",
          "<1/>",
          "< iq/>",
          "<iq//>",
          "</stream:stream></stream:stream>"
        })
    void asNotWellFormed(String xml) {
      assertThat(refused(xml)).isNotNull();
    }

    @Test
    void whenAStanzaIsLargerThanAllowed() {
      assertThat(refused("<message>" + "x".repeat(4096)).condition())
          .isEqualTo(StreamCondition.POLICY_VIOLATION);
    }

    @Test
    void exactlyFromTheFirstByteOverTheLimit() throws Exception {
      var frame = "<message></message>";
      read(
          new StreamParser(TestSettings.LIMITS),
          HEADER + "<message>" + "x".repeat(4096 - frame.length()) + "</message>");
      assertThat(stanzas()).hasSize(1);
      assertThat(refused("<message>" + "x".repeat(4097 - frame.length()) + "</message>"))
          .isNotNull();
    }

    @Test
    void whenTheyNestTooDeep() throws Exception {
      read(new StreamParser(TestSettings.LIMITS), HEADER + "<a>".repeat(8) + "</a>".repeat(8));
      assertThat(stanzas()).hasSize(1);
      assertThat(refused("<a>".repeat(9)).text()).contains("deeper than 8");
    }

    @Test
    void whenAnElementHasTooManyAttributes() {
      assertThat(refused("<iq a='' b='' c='' d='' e='' f='' g=''/>").text())
          .contains("more than 6");
    }

    @Test
    void whenAnAttributeOrANameIsTooLong() {
      assertThat(refused("<iq a='" + "x".repeat(201) + "'/>").text()).contains("200 bytes");
      assertThat(refused("<" + "x".repeat(33) + "/>").text()).contains("32 bytes");
      assertThat(refused("<iq " + "x".repeat(33) + "=''/>").text()).contains("32 bytes");
    }

    @Test
    void whenTextStandsBetweenStanzas() {
      assertThat(refused("hello").condition()).isEqualTo(StreamCondition.BAD_FORMAT);
      assertThat(refused("<![CDATA[x]]>").condition()).isEqualTo(StreamCondition.BAD_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001", "{}", "\u0000<"})
    void whenTheyAreNotXmlAtAll(String text) {
      var parser = new StreamParser(TestSettings.LIMITS);
      assertThat(catchThrowableOfType(StreamViolation.class, () -> read(parser, text)).condition())
          .isEqualTo(StreamCondition.NOT_WELL_FORMED);
    }

    @Test
    void inAnotherEncoding() {
      var parser = new StreamParser(TestSettings.LIMITS);
      var header = HEADER.replace("UTF-8", "ISO-8859-1");
      assertThat(catchThrowableOfType(StreamViolation.class, () -> read(parser, header)))
          .isNotNull();
    }
  }
}
