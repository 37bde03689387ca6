// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferHeadersTest {
  private static final String REPLACES = "98732@sip.example.com;to-tag=r33;from-tag=f33+";

  @Test
  void referToCarriesReplacesThereAndBack() {
    var referTo = new ReferTo("sip:carol@example.com;transport=tcp", REPLACES);
    assertThat(referTo.value())
        .isEqualTo(
            "<sip:carol@example.com;transport=tcp?Replaces="
                + "98732%40sip.example.com%3Bto-tag%3Dr33%3Bfrom-tag%3Df33%2B>");
    assertThat(ReferTo.parse(referTo.value())).contains(referTo);
    assertThat(ReferTo.parse("\"C\" " + referTo.value() + ";x=y")).contains(referTo);
  }

  @ParameterizedTest
  @CsvSource({
    "<sip:a@b>, sip:a@b",
    "sip:a@b;early, sip:a@b",
    "<tel:+49301>, tel:+49301",
    "<sip:a@b?Subject=x>, sip:a@b",
    "<sip:a@b;method=INVITE>, sip:a@b;method=INVITE"
  })
  void targetsAreRead(String header, String target) {
    assertThat(ReferTo.parse(header)).contains(new ReferTo(target, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<sip:a@b",
        "<http://a>",
        "<mailto:a@b>",
        "<sip:a@b;method=BYE>",
        "<sip:a b@c>",
        "<sip:a@b?Replaces=%zz>"
      })
  void whatCannotBeCalledIsNone(String header) {
    assertThat(ReferTo.parse(header)).isEmpty();
  }

  @Test
  void replacesNamesADialog() {
    var replaces = Replaces.parse("12@host ;from-tag=a;TO-TAG=b;early-only;x=y").orElseThrow();
    assertThat(replaces).isEqualTo(new Replaces("12@host", "b", "a", true));
    assertThat(Replaces.of(replaces.identity()))
        .isEqualTo(new Replaces("12@host", "a", "b", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ";to-tag=a;from-tag=b", "x;to-tag=a", "x;from-tag=a", "x;to-tag=;from-tag=b"})
  void incompleteOnesNameNone(String header) {
    assertThat(Replaces.parse(header)).isEmpty();
  }

  @Test
  void fragmentsTellAStatus() {
    assertThat(SipFragment.statusIn("SIP/2.0 486 Busy\r\n".getBytes(US_ASCII))).isEqualTo(486);
    assertThat(SipFragment.statusIn(SipFragment.of(183).getBytes(US_ASCII))).isEqualTo(183);
    assertThat(SipFragment.statusIn("SIP/2.0 4860 x".getBytes(US_ASCII))).isZero();
    assertThat(SipFragment.statusIn(null)).isZero();
  }

  @Test
  void subscriptionsEndForAReason() {
    assertThat(SubscriptionState.parse("active;expires=60").terminatedFor()).isNull();
    assertThat(SubscriptionState.parse("Terminated ; reason=Timeout").terminatedFor())
        .isEqualTo("timeout");
    assertThat(SubscriptionState.parse("terminated").terminatedFor()).isEmpty();
    assertThat(SubscriptionState.parse(null).terminatedFor()).isNull();
  }
}
