// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.NotSupportedException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;
import org.rayo.xmpp.stream.Counters;
import org.rayo.xmpp.stream.Inflow.Lane;
import org.rayo.xmpp.stream.Loopback;

@DisplayName("the way into the application")
class StanzaInflowTest {
  private final ManualTimer work = new ManualTimer();
  private final StanzaInflow inflow =
      new StanzaInflow(new EndpointGate(Duration.ofSeconds(1)), work, work.timer(), new Counters());
  private final FakeEndpoint endpoint = new FakeEndpoint();
  private final Loopback client = new Loopback("s1", inflow);

  private InboundStanza iq(String id) {
    return stanza("iq", "get", id);
  }

  private InboundStanza presence(@Nullable String type) {
    return stanza("presence", type, null);
  }

  private InboundStanza stanza(String name, @Nullable String type, @Nullable String id) {
    var element =
        XmlElement.of("jabber:client", name).attribute("type", type).attribute("id", id).build();
    return new InboundStanza(
        client.stream.client(), Jid.ofDomain("example.org"), element, Instant.EPOCH);
  }

  @Test
  void keepsTheOrderOfAStreamOverManyBatches() throws Exception {
    inflow.activate(endpoint);
    var lane = inflow.open(client.stream, null);
    IntStream.range(0, 100).forEach(i -> lane.arrived(iq("n" + i)));
    lane.closed(CloseReason.CLIENT_CLOSED);
    work.drain();

    assertThat(endpoint.log).hasSize(102).startsWith("opened s1", "iq n0", "iq n1");
    assertThat(endpoint.log).endsWith("iq n99", "closed s1");
    assertThat(inflow.waiting()).isZero();
    assertThat(endpoint.open).as("endpoints not released").isZero();
  }

  @Test
  void tellsOfTheEndOfAStreamBeforeItsSuccessorBegins() throws Exception {
    inflow.activate(endpoint);
    var first = inflow.open(client.stream, null);
    work.drain();
    var second = inflow.open(new Loopback("s2", inflow).stream, client.stream);
    second.arrived(iq("early"));
    work.drain();
    assertThat(endpoint.log).containsExactly("opened s1");

    first.closed(CloseReason.REPLACED);
    work.drain();
    assertThat(endpoint.log).containsExactly("opened s1", "closed s1", "opened s2", "iq early");
  }

  @Test
  void answersForAnEndpointThatFails() throws Exception {
    inflow.activate(endpoint);
    var lane = inflow.open(client.stream, null);
    lane.arrived(iq("fail"));
    lane.arrived(iq("next"));
    work.drain();
    assertThat(client.sent()).contains("internal-server-error", "fail");
    assertThat(endpoint.log).containsExactly("opened s1", "iq next");
  }

  @Test
  void refusesASecondEndpointAndTakesItAfterTheFirstIsGone() throws Exception {
    inflow.activate(endpoint);
    assertThatThrownBy(() -> inflow.activate(new FakeEndpoint()))
        .isInstanceOf(NotSupportedException.class)
        .hasMessageContaining("fake");
    inflow.deactivate(new FakeEndpoint());
    assertThat(inflow.isActive()).isTrue();
    inflow.deactivate(endpoint);
    inflow.activate(new FakeEndpoint());
  }

  @Test
  void triesAgainWhenTheEndpointIsNotReady() throws Exception {
    endpoint.unavailable = 2;
    inflow.activate(endpoint);
    inflow.open(client.stream, null).arrived(iq("1"));
    work.drain();
    assertThat(endpoint.log).isEmpty();
    work.pass(50);
    work.pass(50);
    assertThat(endpoint.log).containsExactly("opened s1", "iq 1");
    assertThat(client.sent()).isNull();
  }

  @Test
  void refusesWorkWhileSuspendedAndCatchesUpAfterwards() throws Exception {
    inflow.activate(endpoint);
    Lane lane = inflow.open(client.stream, null);
    work.drain();
    inflow.deactivate(endpoint);
    lane.arrived(iq("1"));
    lane.arrived(presence(null));
    lane.arrived(presence("unavailable"));
    lane.arrived(presence(null));
    work.drain();
    assertThat(client.sent()).contains("service-unavailable", "wait").doesNotContain("presence");

    inflow.activate(endpoint);
    lane.arrived(iq("2"));
    work.drain();
    assertThat(endpoint.log).containsExactly("opened s1", "presence example.org", "iq 2");
  }

  @Test
  void tellsAfterwardsWhoLeftWhileSuspended() throws Exception {
    inflow.activate(endpoint);
    Lane known = inflow.open(client.stream, null);
    work.drain();
    inflow.deactivate(endpoint);
    known.closed(CloseReason.CONNECTION_LOST);
    inflow.open(new Loopback("s2", inflow).stream, null).closed(CloseReason.CONNECTION_LOST);
    work.drain();

    inflow.activate(endpoint);
    work.drain();
    assertThat(endpoint.log)
        .as("s2 came and went unseen")
        .containsExactly("opened s1", "closed s1");
  }

  @Test
  void refusesAlsoForAStreamThatWaitsForItsPredecessor() throws Exception {
    inflow.activate(endpoint);
    inflow.open(client.stream, null);
    work.drain();
    inflow.deactivate(endpoint);
    var second = new Loopback("s2", inflow);
    var lane = inflow.open(second.stream, client.stream);
    lane.arrived(
        new InboundStanza(
            second.stream.client(), Jid.ofDomain("example.org"), iq("1").element(), Instant.EPOCH));
    work.drain();
    assertThat(second.sent()).contains("service-unavailable");
  }
}
