// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.dial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rayo.callcontrol.port.Trunk;
import org.rayo.protocol.jid.Jid;

@DisplayName("E06 dial rules")
class DialRulesTest {
  private static final Trunk CARRIER = new Trunk("carrier", "sip:carrier.test", "joe", "secret");

  private static DialRules gateways(DialGateway... gateways) {
    return new DialRules(List.of(gateways), List.of(), Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "tel:+4930123, tel:030123, carrier",
    "TEL:+49-(30)-12.3, tel:030123, carrier",
    "tel:+1555, tel:8+1555, ",
    "tel:+49, tel:8+49, ",
    "sip:bob@example.org, sip:bob@example.org, ",
    "sip:joe@trunk.test;transport=tcp, sip:9joe@trunk.test;transport=tcp, carrier"
  })
  @DisplayName("the longest prefix wins, digits are taken off and put in front")
  void longestPrefix(String dialled, String called, String trunk) {
    var rules =
        gateways(
            new DialGateway("default", "", 0, "", null),
            new DialGateway("abroad", "tel:", 0, "8", null),
            new DialGateway("germany", "tel:+49", 3, "0", CARRIER),
            new DialGateway("joe", "sip:joe@", 0, "9", CARRIER));
    var route = rules.route(dialled).orElseThrow();
    assertThat(route.to()).isEqualTo(called);
    assertThat(route.trunk() == null ? null : route.trunk().name()).isEqualTo(trunk);
  }

  @Test
  @DisplayName("without a gateway that fits there is no way, without any the URI is the way")
  void noGateway() {
    assertThat(gateways(new DialGateway("a", "tel:+49", 0, "", CARRIER)).route("tel:+1")).isEmpty();
    assertThat(DialRules.NONE.route("tel:+1")).hasValue(new Route("tel:+1", null));
  }

  @Test
  @DisplayName("a trunk does not tell its password")
  void secret() {
    assertThat(gateways(new DialGateway("a", "", 0, "", CARRIER)).toString())
        .contains("carrier")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "juliet@rayo.test/a, juliet",
    "romeo@rayo.test/one, desk",
    "romeo@rayo.test/two, rest"
  })
  @DisplayName("a policy holds for an account or one of its clients, the rest have the default")
  void policies(String client, String name) {
    var rules =
        new DialRules(
            List.of(),
            List.of(
                policy("rest", List.of()),
                policy("juliet", List.of("juliet@rayo.test")),
                policy("desk", List.of("romeo@rayo.test/one"))),
            Set.of());
    assertThat(rules.policyFor(Jid.parse(client)).orElseThrow().name()).isEqualTo(name);
  }

  private static DialPolicy policy(String name, List<String> clients, String... destinations) {
    return new DialPolicy(
        name,
        clients.stream().map(Jid::parse).toList(),
        List.of(destinations).stream().map(Pattern::compile).toList(),
        10,
        0);
  }

  @Test
  @DisplayName("destinations match the whole URI, in one form, with what could send it elsewhere")
  void destinations() {
    var policy = policy("p", List.of(), "tel:\\+49.*", "sip:[^@]*@good\\.test");
    assertThat(policy.allows("tel:+49-30")).isTrue();
    assertThat(policy.allows("SIP:a@good.test")).isTrue();
    assertThat(policy.allows("tel:+1900")).isFalse();
    assertThat(policy.allows("sip:a@good.test;maddr=evil.test")).isFalse();
    assertThat(policy.allows("sip:a@good.test.evil.test")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:a@10.0.0.1:5080",
        "sip:a@RAYO.test",
        "sips:rayo.test:5060",
        "sip:a@[::1]:5080;transport=tcp"
      })
  @DisplayName("an address of the server itself is known in each form")
  void loop(String to) {
    var own = Set.of("10.0.0.1:5080", "rayo.test:5060", "[::1]:5080");
    var rules = new DialRules(List.of(), List.of(), own);
    assertThat(rules.leadsHere(new Route(to, null))).isTrue();
    assertThat(rules.leadsHere(new Route(to, CARRIER))).isFalse();
    assertThat(rules.leadsHere(new Route("sip:a@10.0.0.1:5081", null))).isFalse();
    assertThat(rules.leadsHere(new Route("tel:5080", null))).isFalse();
  }
}
