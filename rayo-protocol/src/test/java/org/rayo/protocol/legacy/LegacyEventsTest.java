// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.protocol.legacy.LegacyCommandsTest.xml;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordReason;
import org.rayo.protocol.record.Recording;
import org.rayo.protocol.stanza.EventPresence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.XmlWriter;

/** What clients of 2013 understand. */
class LegacyEventsTest {
  private static final LegacyDialect DIALECT = new LegacyDialect("rayo.example");
  private static final Jid CALL = Jid.parse("abc@rayo.example");
  private static final Jid CLIENT = Jid.parse("app@rayo.example/1");
  private static final String NLSML =
      "<result xmlns='http://www.ietf.org/xml/ns/mrcpv2' grammar='g'>"
          + "<interpretation grammar='g' confidence='1.0'><instance>1234</instance>"
          + "<input mode='dtmf' confidence='1.0'>1 2 3 4</input></interpretation></result>";

  private static Dialect startedBy(String start) {
    return DIALECT.answering(xml(start));
  }

  private static String reason(Dialect dialect, CompleteReason reason) {
    var complete = dialect.writeEvent(new Complete(reason, null));
    assertThat(complete.is("urn:xmpp:rayo:ext:1", "complete")).isTrue();
    return XmlWriter.write(complete.elements().getFirst());
  }

  @ParameterizedTest(name = "S8 the end reason {0} is {1}")
  @CsvSource({
    "HUNGUP,hangup",
    "HANGUP_COMMAND,hangup",
    "TIMEOUT,timeout",
    "BUSY,busy",
    "REJECTED,reject",
    "ERROR,error"
  })
  void endReasons(EndReason reason, String name) {
    var end = new CallEvent.End(reason, "500", List.of(new Header("x", "y")));
    var written = DIALECT.writeEvent(end);
    assertThat(written.elements().getFirst().name()).isEqualTo(name);
    assertThat(written.elements().getLast().name()).isEqualTo("header");
    assertThat(written.elements().getFirst().text().contains("500"))
        .as("text")
        .isEqualTo(reason == EndReason.ERROR);
  }

  @Test
  @DisplayName("S9 U15 the end is of type unavailable all the same")
  void typed() {
    var end = new CallEvent.End(EndReason.HUNGUP, null, List.of());
    var presence = EventPresence.of(CALL, CLIENT, end, Instant.EPOCH, DIALECT);
    assertThat(presence.type()).isEqualTo(PresenceType.UNAVAILABLE);
    assertThat(presence.from()).isEqualTo(Jid.parse("abc@rayo.example/1"));
  }

  @Test
  @DisplayName("S2 U12 calls speak as resource 1, components and mixers as themselves")
  void senders() {
    var component = CALL.withResource("output-1");
    var complete = new Complete(OutputReason.FINISH, null);
    assertThat(DIALECT.sender(component, complete)).isEqualTo(component);
    assertThat(DIALECT.sender(CALL, new CallEvent.Ringing(List.of())))
        .isEqualTo(CALL.withResource("1"));
    var room = Jid.parse("room@rayo.example");
    assertThat(DIALECT.sender(room, new MixerEvent.Opened())).isEqualTo(room);
    var joined = new CallEvent.Joined("xmpp:abc@rayo.example", null);
    assertThat(DIALECT.ofMixer().sender(room, joined)).isEqualTo(room);
  }

  @Test
  @DisplayName("S1 S21 U11 a ref has an id and the uri from which events come")
  void refs() {
    assertThat(XmlWriter.write(DIALECT.writeRef(new Ref("xmpp:abc@rayo.example"))))
        .isEqualTo("<ref xmlns=\"urn:xmpp:rayo:1\" id=\"abc\" uri=\"xmpp:abc@rayo.example/1\"/>");
    assertThat(XmlWriter.write(DIALECT.writeRef(new Ref("xmpp:abc@rayo.example/output-1"))))
        .contains("id=\"output-1\" uri=\"xmpp:abc@rayo.example/output-1\"");
    for (var ref : List.of("<ref xmlns='urn:xmpp:rayo:1' id='abc'/>", "<ref id='abc'/>")) {
      assertThat(DIALECT.readRef(xml(ref)).orElseThrow())
          .isEqualTo(new Ref("xmpp:abc@rayo.example"));
    }
    var mixer = startedBy("<join xmlns='urn:xmpp:rayo:1' mixer-name='room'/>");
    assertThat(mixer.writeRef(new Ref("xmpp:room@rayo.example")).attribute("uri"))
        .isEqualTo("xmpp:room@rayo.example");
  }

  @Test
  @DisplayName("G12 joined says call-id beside call-uri")
  void joined() {
    var joined = new CallEvent.Joined("xmpp:def@rayo.example", null);
    var written = DIALECT.writeEvent(joined);
    assertThat(written.attribute("call-id")).isEqualTo("def");
    assertThat(DIALECT.readEvent(written).orElseThrow()).isEqualTo(joined);
    var byId = xml("<unjoined xmlns='urn:xmpp:rayo:1' call-id='def'/>");
    assertThat(DIALECT.readEvent(byId).orElseThrow())
        .isEqualTo(new CallEvent.Unjoined("xmpp:def@rayo.example", null));
  }

  @Test
  @DisplayName("U03 S15 J16 a finished say or output is a success")
  void finished() {
    assertThat(reason(startedBy("<say xmlns='urn:xmpp:tropo:say:1'/>"), OutputReason.FINISH))
        .isEqualTo("<success xmlns=\"urn:xmpp:tropo:say:complete:1\"/>");
    var output = startedBy("<output xmlns='urn:xmpp:rayo:output:1'/>");
    assertThat(reason(output, OutputReason.FINISH))
        .isEqualTo("<success xmlns=\"urn:xmpp:rayo:output:complete:1\"/>");
    assertThat(reason(output, new InputReason.NoInput()))
        .as("J07")
        .isEqualTo("<success xmlns=\"urn:xmpp:rayo:output:complete:1\"/>");
  }

  @Test
  @DisplayName("U05 an ask completes with the parts of the result")
  void asked() {
    var ask = startedBy("<ask xmlns='urn:xmpp:tropo:ask:1'/>");
    var match = new InputReason.Match("application/nlsml+xml", NLSML);
    assertThat(reason(ask, match))
        .startsWith(
            "<success xmlns=\"urn:xmpp:tropo:ask:complete:1\" confidence=\"1.0\" mode=\"dtmf\">"
                + "<interpretation>1234</interpretation><utterance>1 2 3 4</utterance><nlsml>");
    assertThat(reason(ask, new InputReason.NoMatch()))
        .isEqualTo("<nomatch xmlns=\"urn:xmpp:tropo:ask:complete:1\"/>");
    assertThat(reason(ask, new InputReason.NoInput()))
        .isEqualTo("<noinput xmlns=\"urn:xmpp:tropo:ask:complete:1\"/>");
  }

  @Test
  @DisplayName("K16 an input completes with the parts of the result")
  void matched() {
    var input = startedBy("<input xmlns='urn:xmpp:rayo:input:1'/>");
    assertThat(reason(input, new InputReason.Match("application/nlsml+xml", NLSML)))
        .startsWith("<match xmlns=\"urn:xmpp:rayo:input:complete:1\" confidence=\"1.0\"");
    assertThat(reason(input, new InputReason.Match("application/nlsml+xml", "no xml")))
        .contains("<nlsml>no xml</nlsml>");
  }

  @ParameterizedTest(name = "M08 {0} is {1}")
  @CsvSource({"MAX_DURATION,success", "INITIAL_TIMEOUT,ini_timeout", "FINAL_TIMEOUT,timeout"})
  void recorded(RecordReason reason, String name) {
    var dialect = startedBy("<record xmlns='urn:xmpp:rayo:record:1'/>");
    var recording = new Recording("http://example.org/r.wav", Duration.ofSeconds(1), 16);
    var written = dialect.writeEvent(new Complete(reason, recording));
    assertThat(written.elements().getFirst().name()).isEqualTo(name);
    assertThat(written.elements().getLast().attribute("uri")).isEqualTo(recording.uri());
  }

  @ParameterizedTest(name = "S10 {0} comes back equal")
  @MethodSource
  void roundTrips(String start, RayoEvent event) {
    var dialect = startedBy(start);
    var written = dialect.writeEvent(event);
    assertThat(dialect.knowsEvent(written)).isTrue();
    assertThat(dialect.eventNames()).isNotEmpty();
    assertThat(dialect.readEvent(written).orElseThrow()).isEqualTo(event);
  }

  static List<Object[]> roundTrips() {
    var say = "<say xmlns='urn:xmpp:tropo:say:1'/>";
    var ask = "<ask xmlns='urn:xmpp:tropo:ask:1'/>";
    var record = "<record xmlns='urn:xmpp:rayo:record:1'/>";
    var recording = new Recording("http://example.org/r.wav", Duration.ofSeconds(1), 16);
    return List.of(
        new Object[] {say, new Complete(OutputReason.FINISH, null)},
        new Object[] {say, new Complete(new CompleteReason.Stopped(), null)},
        new Object[] {say, new Complete(new CompleteReason.Failed("why"), null)},
        new Object[] {
          ask, new Complete(new InputReason.Match("application/nlsml+xml", NLSML), null)
        },
        new Object[] {ask, new Complete(new InputReason.NoInput(), null)},
        new Object[] {record, new Complete(RecordReason.FINAL_TIMEOUT, recording)},
        new Object[] {say, new CallEvent.Offer("sip:a@b", null, List.of())},
        new Object[] {say, new CallEvent.End(EndReason.BUSY, null, List.of())});
  }
}
