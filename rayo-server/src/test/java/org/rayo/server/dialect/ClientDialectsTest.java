// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.disco.EntityCaps;
import org.rayo.protocol.disco.RayoEntities;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Presence;
import org.rayo.protocol.stanza.PresenceType;
import org.rayo.protocol.xml.XmlElement;

/** "Dialect switch" of the seed's table: payload, then capabilities, then configuration. */
class ClientDialectsTest {
  private static final Jid CLIENT = Jid.parse("app@rayo.example/1");
  private static final Jid CALL = Jid.parse("abc@rayo.example");
  private static final XmlElement SAY = XmlElement.of("urn:xmpp:tropo:say:1", "say").build();
  private static final XmlElement ANSWER = XmlElement.of("urn:xmpp:rayo:1", "answer").build();
  private static final Presence CAPABLE =
      Presence.directed(
          CLIENT,
          Jid.ofDomain("rayo.example"),
          PresenceType.AVAILABLE,
          EntityCaps.of(RayoEntities.CLIENT_NODE, RayoEntities.CLIENT).toXml());

  private final ClientDialects dialects = with();

  private static ClientDialects with(String... legacyClients) {
    return new ClientDialects(
        "rayo.example",
        Arrays.stream(legacyClients).map(Jid::parse).collect(Collectors.toUnmodifiableSet()));
  }

  @Test
  @DisplayName("everybody speaks XEP-0327 until something says otherwise")
  void standard() {
    var _ = dialects.of(CLIENT, CALL, ANSWER);
    assertThat(dialects.isLegacy(CLIENT)).isFalse();
  }

  @Test
  @DisplayName("S14 U01 a verb of Tropo gives its sender away, until it is gone")
  void byVerb() {
    var _ = dialects.of(CLIENT, CALL, SAY);
    assertThat(dialects.isLegacy(CLIENT)).isTrue();
    assertThat(dialects.isLegacy(Jid.parse("app@rayo.example/2"))).isFalse();
    dialects.gone(CLIENT);
    assertThat(dialects.isLegacy(CLIENT)).isFalse();
  }

  @Test
  @DisplayName("U12 so does the resource 1 of a call")
  void byAddress() {
    var _ = dialects.of(CLIENT, CALL.withResource("1"), ANSWER);
    assertThat(dialects.isLegacy(CLIENT)).isTrue();
  }

  @Test
  @DisplayName("the operator may know it from the start: by domain, account or resource")
  void byConfiguration() {
    for (var configured : Set.of("rayo.example", "app@rayo.example", "app@rayo.example/1")) {
      assertThat(with(configured).isLegacy(CLIENT)).as(configured).isTrue();
    }
    assertThat(with("other@rayo.example").isLegacy(CLIENT)).isFalse();
  }

  @Test
  @DisplayName("C06 capabilities of a Rayo client overrule the operator, a verb overrules both")
  void byCapabilities() {
    var configured = with("rayo.example");
    configured.capabilities(CLIENT, CAPABLE);
    assertThat(configured.isLegacy(CLIENT)).isFalse();
    var _ = configured.of(CLIENT, CALL, SAY);
    configured.capabilities(CLIENT, CAPABLE);
    assertThat(configured.isLegacy(CLIENT)).isTrue();
  }
}
