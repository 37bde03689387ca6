// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.engine.grammar.DtmfGrammar;
import org.rayo.media.engine.grammar.Grammars;

/** Collections on a clock that stands still until told. */
class InputSessionTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final GrammarSource DIGITS =
      GrammarSource.uri("builtin:dtmf/digits?minlength=1;maxlength=4");

  private long now = Long.MAX_VALUE - 100; // nanoTime wraps

  private static InputSession session(InputRequest request, String... voxeo) {
    var grammars = new ArrayList<DtmfGrammar>();
    for (int i = 0; i < voxeo.length; i++) {
      grammars.add(Grammars.compile("grammar-" + i, "application/grammar+voxeo", voxeo[i]));
    }
    return new InputSession(request, List.copyOf(grammars));
  }

  private @Nullable InputEnd press(InputSession session, String digits) {
    InputEnd end = null;
    for (int i = 0; i < digits.length(); i++) {
      assertThat(end).isNull();
      end = session.digit(digits.charAt(i), now);
    }
    return end;
  }

  private static InputRequest request() {
    return InputRequest.of(DIGITS)
        .withInitialTimeout(Duration.ofSeconds(5))
        .withInterDigitTimeout(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("K13 a complete match ends at once, with NLSML")
  void match() {
    var end = press(session(request(), "[4 DIGITS]"), "1234");
    assertThat(end)
        .isInstanceOfSatisfying(
            InputEnd.Match.class,
            match -> {
              assertThat(match.digits()).isEqualTo("1234");
              assertThat(match.nlsml())
                  .isEqualTo(
                      "<result xmlns=\"http://www.ietf.org/xml/ns/mrcpv2\" grammar=\"grammar-0\">"
                          + "<interpretation confidence=\"100\"><instance>1234</instance>"
                          + "<input mode=\"dtmf\" confidence=\"100\">1 2 3 4</input></interpretation></result>");
            });
  }

  @Test
  @DisplayName("K14 nothing keyed in time is no input")
  void noInput() {
    var session = session(request(), "[4 DIGITS]");
    assertThat(session.deadline()).isEqualTo(InputSession.NEVER);
    session.startTimers(now);
    assertThat(session.deadline() - now).isEqualTo(5 * SECOND);
    assertThat(session.timeout()).isInstanceOf(InputEnd.NoInput.class);
  }

  @Test
  @DisplayName("K08 the inter-digit timer evaluates what was keyed")
  void interDigit() {
    var session = session(request(), "[1-4 DIGITS]");
    session.startTimers(now);
    now += SECOND;
    assertThat(press(session, "12")).isNull();
    assertThat(session.deadline() - now).isEqualTo(2 * SECOND);
    assertThat(session.timeout())
        .isInstanceOfSatisfying(InputEnd.Match.class, m -> assertThat(m.digits()).isEqualTo("12"));

    var tooShort = session(request(), "[3 DIGITS]");
    assertThat(press(tooShort, "12")).isNull();
    assertThat(tooShort.timeout()).isEqualTo(new InputEnd.NoMatch("12"));
  }

  @Test
  @DisplayName("K15 a wrong digit ends as soon as nothing can match")
  void noMatch() {
    assertThat(press(session(request(), "1, 22"), "23")).isEqualTo(new InputEnd.NoMatch("23"));
  }

  @Test
  @DisplayName("K06 the terminator evaluates and does not count")
  void terminator() {
    var request = request().withTerminator('#');
    assertThat(press(session(request, "[1-4 DIGITS]"), "12#"))
        .isInstanceOfSatisfying(InputEnd.Match.class, m -> assertThat(m.digits()).isEqualTo("12"));
    assertThat(press(session(request, "[4 DIGITS]"), "12#")).isEqualTo(new InputEnd.NoMatch("12"));
    assertThat(press(session(request, "[4 DIGITS]"), "#")).isEqualTo(new InputEnd.NoMatch(""));
  }

  @Test
  @DisplayName("K05 several grammars: a match waits while another can go on, and names its grammar")
  void severalGrammars() {
    var session = session(request(), "1", "[1-3 DIGITS]");
    assertThat(press(session, "1")).isNull();
    assertThat(session.timeout())
        .isInstanceOfSatisfying(InputEnd.Match.class, m -> assertThat(m.grammarIndex()).isZero());
    assertThat(press(session(request(), "1", "[3 DIGITS]"), "123"))
        .isInstanceOfSatisfying(
            InputEnd.Match.class, m -> assertThat(m.nlsml()).contains("grammar=\"grammar-1\""));
  }

  @Test
  @DisplayName("K18 foreign digits can be skipped")
  void foreignDigits() {
    var session = session(request().withIgnoreForeignDigits(true), "[2 DIGITS]");
    assertThat(press(session, "1*#2"))
        .isInstanceOfSatisfying(InputEnd.Match.class, m -> assertThat(m.digits()).isEqualTo("12"));
  }

  @Test
  @DisplayName("K20 the initial timer waits for its start and is not started after a digit")
  void startTimers() {
    var session = session(request().withStartTimers(false), "[4 DIGITS]");
    press(session, "1");
    long deadline = session.deadline();
    now += SECOND;
    assertThat(session.startTimers(now)).isTrue();
    assertThat(session.startTimers(now)).isFalse();
    assertThat(session.deadline()).isEqualTo(deadline);
  }
}
