// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.jid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A03: friendly names of mixers as addresses; the rows are XEP-0106's own examples. */
class JidEscapingTest {
  @ParameterizedTest(name = "A03 {0}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          space cadet, space\\20cadet
          call me "ishmael", call\\20me\\20\\22ishmael\\22
          at&t guy, at\\26t\\20guy
          d'artagnan, d\\27artagnan
          /.fanboy, \\2f.fanboy
          ::foo::, \\3a\\3afoo\\3a\\3a
          <foo>, \\3cfoo\\3e
          user@host, user\\40host
          c:\\net, c\\3a\\net
          c:\\5commas, c\\3a\\5c5commas
          lobby, lobby
          """)
  void roundTrip(String text, String local) {
    assertThat(JidEscaping.escape(text)).isEqualTo(local);
    assertThat(JidEscaping.unescape(local)).isEqualTo(text);
  }

  @Test
  void aNameCannotEndWithASpace() {
    assertThatThrownBy(() -> JidEscaping.escape("a ")).isInstanceOf(IllegalArgumentException.class);
  }
}
