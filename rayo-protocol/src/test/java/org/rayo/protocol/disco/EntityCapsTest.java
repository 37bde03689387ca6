// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.disco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.disco.DiscoInfo.Identity;

class EntityCapsTest {
  @Test
  @DisplayName("C04 the simple example of XEP-0115 section 5.2")
  void version() {
    var exodus =
        DiscoInfo.of(
            new Identity("client", "pc", "Exodus 0.9.1"),
            "http://jabber.org/protocol/disco#info",
            "http://jabber.org/protocol/disco#items",
            "http://jabber.org/protocol/muc",
            "http://jabber.org/protocol/caps");
    assertThat(EntityCaps.of("http://code.google.com/p/exodus", exodus).version())
        .isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
  }

  @Test
  @DisplayName("C08 Z15 the server and its calls say that they analyse the progress of calls")
  void callProgressAnalysis() {
    assertThat(RayoEntities.SERVER.supports("urn:xmpp:rayo:cpa:1")).isTrue();
    assertThat(RayoEntities.CALL.supports("urn:xmpp:rayo:cpa:1")).isTrue();
    assertThat(RayoEntities.MIXER.supports("urn:xmpp:rayo:cpa:1")).isFalse();
  }

  @Test
  @DisplayName("C01 the server says that it speaks Rayo")
  void serverInfo() {
    assertThat(RayoEntities.SERVER.supports("urn:xmpp:rayo:1")).isTrue();
    assertThat(DiscoInfo.read(RayoEntities.SERVER.toXml("n"))).isEqualTo(RayoEntities.SERVER);
  }
}
