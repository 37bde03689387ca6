// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;

class OfferRoutingTest {
  private static final Jid ONE = Jid.parse("app@rayo.test/1");
  private static final Jid TWO = Jid.parse("app@rayo.test/2");
  private static final Jid OTHER = Jid.parse("other@rayo.test/1");
  private static final List<Jid> ALL = List.of(ONE, TWO, OTHER);

  private static Application application(String pattern, String... clients) {
    return new Application(
        "a", Pattern.compile(pattern), List.of(clients).stream().map(Jid::parse).toList());
  }

  private static List<Jid> targets(String uri, Application... applications) {
    var order = new OfferOrder(client -> 0, () -> 0L);
    return new OfferRouting(List.of(applications)).next(uri, ALL, client -> true, order).clients();
  }

  @Test
  @DisplayName("B06 without applications everybody is offered everything")
  void noApplications() {
    assertThat(targets("sip:1@x")).containsExactlyElementsOf(ALL);
  }

  @Test
  @DisplayName("B08 B09 a bare JID stands for its resources, a full JID for itself")
  void bareAndFull() {
    assertThat(targets("sip:1@x", application(".*", "app@rayo.test"))).containsExactly(ONE, TWO);
    assertThat(targets("sip:1@x", application(".*", "app@rayo.test/2"))).containsExactly(TWO);
  }

  @Test
  @DisplayName("B09 the pattern meets the whole URI without its parameters")
  void pattern() {
    var app = application("sip:1@x", "other@rayo.test");
    assertThat(targets("sip:1@x;transport=tcp?a=b", app)).containsExactly(OTHER);
    assertThat(targets("sip:11@x", app)).isEmpty();
  }

  @Test
  @DisplayName("the next application gets the call when nobody of the first one is there")
  void next() {
    assertThat(
            targets(
                "sip:1@x",
                application(".*", "gone@rayo.test"),
                application(".*", OTHER.toString())))
        .containsExactly(OTHER);
  }

  @Test
  @DisplayName("B01 B02 C06 only a directed chat makes a client available")
  void availability() {
    var clients = new AvailableClients();
    clients.presence(ONE, ClientShow.NONE);
    assertThat(clients.contains(ONE)).isFalse();
    clients.presence(ONE, ClientShow.CHAT);
    clients.presence(ONE, ClientShow.NONE);
    assertThat(clients.all()).containsExactly(ONE);
    clients.presence(ONE, ClientShow.DND);
    assertThat(clients.contains(ONE)).isFalse();
  }
}
