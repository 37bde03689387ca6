// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.sipservlet.outbound.Addresses.Callable;
import org.rayo.sipservlet.outbound.Addresses.Unreachable;

class AddressesTest {
  @Test
  void sipUrisAreCalledAsTheyAre() {
    var uri = "sip:bob@127.0.0.1:5070;transport=tcp";
    assertThat(Addresses.target(uri, null)).isEqualTo(new Callable(uri));
  }

  @DisplayName("E01 S19 telephone numbers need a proxy")
  @Test
  void telephoneNumbersNeedAProxy() {
    assertThat(Addresses.target("tel:+49-30-123", "gw.example.org:5060"))
        .isEqualTo(new Callable("sip:+4930123@gw.example.org:5060;user=phone"));
    assertThat(Addresses.target("tel:+4930123", null))
        .matches(t -> t instanceof Unreachable u && u.status() == 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bob", "http://b.org", "sip:", "sip:a@b?Route=x", "sip:a@b\r\nX: y", "tel:a"})
  void everythingElseIsRefused(String to) {
    assertThat(Addresses.target(to, "gw"))
        .matches(t -> t instanceof Unreachable u && u.status() == 400);
  }

  @DisplayName("E03 dial from formats")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "sip:a@b.c              | <sip:a@b.c>",
        "tel:+4930              | <tel:+4930>",
        "+4930123               | <sip:+4930123@dom;user=phone>",
        "\"Al ice\" <sip:a@b.c> | \"Al ice\" <sip:a@b.c>",
        "Al ice <sip:a@b.c>     | \"Al ice\" <sip:a@b.c>",
        "<sip:a@b.c>            | <sip:a@b.c>"
      })
  void callers(String from, String address) {
    assertThat(Addresses.caller(from, "dom")).isEqualTo(address);
  }

  @Test
  void noCallerIsTheServer() {
    assertThat(Addresses.caller(null, "dom")).isEqualTo("<sip:rayo@dom>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice", "\"A\"B\" <sip:a@b>", "<sip:a@b>,<sip:c@d>", "sip:a@b\r\nX:y"})
  void otherCallersAreRefused(String from) {
    assertThat(Addresses.caller(from, "dom")).isNull();
  }
}
