// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.protocol.legacy.LegacyCommandsTest.xml;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.jid.Jid;

class LegacyVerbsTest {
  private static LegacyVerb verb(String text) {
    return LegacyVerbs.read(xml(text)).orElseThrow();
  }

  @Test
  @DisplayName("U06 a transfer to several, with everything")
  void transfer() {
    var transfer =
        (LegacyVerb.Transfer)
            verb(
                """
                <transfer xmlns='urn:xmpp:tropo:transfer:1' terminator='*' timeout='20000'
                    media='direct' to='sip:martin@127.0.0.1:6089' from='sip:me@b'
                    answer-on-media='false'>
                  <ringback>Please wait</ringback>
                  <to>sip:jose@127.0.0.1:6088</to>
                  <header xmlns='urn:xmpp:rayo:1' name='x' value='y'/>
                </transfer>""");
    assertThat(transfer.dials())
        .extracting(Dial::to)
        .containsExactly("sip:martin@127.0.0.1:6089", "sip:jose@127.0.0.1:6088");
    assertThat(transfer.dials())
        .allMatch(dial -> Duration.ofSeconds(20).equals(dial.timeout()))
        .allMatch(dial -> "sip:me@b".equals(dial.from()))
        .allMatch(dial -> dial.headers().equals(List.of(new Header("x", "y"))));
    assertThat(transfer.media()).isEqualTo(Join.Media.DIRECT);
    assertThat(transfer.terminator()).isEqualTo('*');
    assertThat(transfer.ringback()).isNotNull();
  }

  @Test
  @DisplayName("U06 the older defaults of a transfer")
  void transferDefaults() {
    var transfer =
        (LegacyVerb.Transfer)
            verb("<transfer xmlns='urn:xmpp:tropo:transfer:1'><to>tel:123456</to></transfer>");
    assertThat(transfer.terminator()).isEqualTo('#');
    assertThat(transfer.dials().getFirst().timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(transfer.media()).isEqualTo(Join.Media.BRIDGE);
    assertThat(transfer.ringback()).isNull();
  }

  @Test
  @DisplayName("U08 U09 a conference as the Java client sends it, and its commands")
  void conference() {
    assertThat(
            verb(
                "<conference xmlns='urn:xmpp:tropo:conference:1' name='123456' mute='false'"
                    + " terminator='#' tone-passthrough='true' beep='true' moderator='true'/>"))
        .isEqualTo(new LegacyVerb.Conference("123456", false, '#', true, null, null));
    assertThat(verb("<mute xmlns='urn:xmpp:tropo:conference:1'/>"))
        .isEqualTo(new LegacyVerb.Mute());
    assertThat(verb("<unmute xmlns='urn:xmpp:tropo:conference:1'/>"))
        .isEqualTo(new LegacyVerb.Unmute());
    assertThat(verb("<kick xmlns='urn:xmpp:tropo:conference:1'>wrong pin</kick>"))
        .isEqualTo(new LegacyVerb.Kick("wrong pin"));
  }

  @ParameterizedTest(name = "U06 U08 {1} for {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <transfer xmlns='urn:xmpp:tropo:transfer:1'/>                               | BAD_REQUEST
          <transfer xmlns='urn:xmpp:tropo:transfer:1' to='a:b' terminator='12'/>      | BAD_REQUEST
          <transfer xmlns='urn:xmpp:tropo:transfer:1' to='a:b' timeout='soon'/>       | BAD_REQUEST
          <transfer xmlns='urn:xmpp:tropo:transfer:1' to='a:b' answer-on-media='true'/> | FEATURE_NOT_IMPLEMENTED
          <transfer xmlns='urn:xmpp:tropo:transfer:1' to='a:b' colour='red'/>         | FEATURE_NOT_IMPLEMENTED
          <conference xmlns='urn:xmpp:tropo:conference:1'/>                           | BAD_REQUEST
          <conference xmlns='urn:xmpp:tropo:conference:1' name='a' tone-passthrough='false'/> | FEATURE_NOT_IMPLEMENTED
          <mute xmlns='urn:xmpp:tropo:conference:1' loud='1'/>                        | FEATURE_NOT_IMPLEMENTED
          <dance xmlns='urn:xmpp:tropo:conference:1'/>                                | FEATURE_NOT_IMPLEMENTED
          """)
  void refused(String text, StanzaCondition condition) {
    assertThat(LegacyVerbs.knows(xml(text))).isTrue();
    assertThat(LegacyVerbs.read(xml(text)))
        .isInstanceOfSatisfying(
            Parsed.Refused.class,
            refused ->
                assertThat(((Parsed.Refused<?>) refused).error().condition()).isEqualTo(condition));
  }

  @ParameterizedTest(name = "the older dialect shows in {0}")
  @ValueSource(
      strings = {
        "<say xmlns='urn:xmpp:tropo:say:1'/>",
        "<join xmlns='urn:xmpp:rayo:1' call-id='a'/>",
        "<dial xmlns='urn:xmpp:rayo:1'><join call-id='a'/></dial>"
      })
  void signs(String text) {
    assertThat(LegacySigns.in(Jid.parse("a@b"), xml(text))).isTrue();
  }

  @Test
  void noSigns() {
    var stop = xml("<stop xmlns='urn:xmpp:rayo:1'/>");
    assertThat(LegacySigns.in(Jid.parse("a@b/output-1"), stop)).isFalse();
    assertThat(LegacySigns.in(Jid.parse("a@b/1"), xml("<answer xmlns='urn:xmpp:rayo:1'/>")))
        .isTrue();
  }
}
