// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.protocol.core.Header;

@DisplayName("D09 headers")
class HeaderPolicyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Via", "v", "CALL-ID", "cseq", "Contact", "m", "Content-Length", "Route", "To"})
  void reservedNamesNeverReachTheWire(String name) {
    assertThat(HeaderPolicy.forWire(List.of(new Header(name, "x")))).isEmpty();
  }

  @Test
  void otherHeadersPassInOrder() {
    var headers = List.of(new Header("X-A", "1"), new Header("Reason", "Q.850;cause=16"));
    assertThat(HeaderPolicy.forWire(headers)).isEqualTo(headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "Proxy-Authorization", "Via", "Content-Type"})
  void clientsDoNotSeeCredentialsOrFraming(String name) {
    assertThat(HeaderPolicy.isForClients(name)).isFalse();
  }

  @Test
  void clientsSeeWhoCallsAndWhatWasSaid() {
    assertThat(List.of("From", "To", "Call-ID", "X-Anything", "User-Agent", "Subject"))
        .allMatch(HeaderPolicy::isForClients);
  }

  @Test
  void whatXmlCannotCarryBecomesAQuestionMark() {
    assertThat(HeaderPolicy.printable("a\u0001b\u007fc\td")).isEqualTo("a?b?c\td");
    assertThat(HeaderPolicy.printable("x".repeat(9000))).hasSize(HeaderPolicy.MAX_VALUE);
  }
}
