// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import javax.management.JMX;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.SendResult;
import org.rayo.xmpp.api.StanzaConnection;
import org.rayo.xmpp.api.XmppConnectorMXBean;
import org.rayo.xmpp.inflow.FakeEndpoint;
import org.rayo.xmpp.outbound.XmppManagedConnectionFactory;
import org.rayo.xmpp.stream.FakeMechanisms;
import org.rayo.xmpp.stream.TestSettings;

@DisplayName("the resource adapter")
class XmppResourceAdapterTest {
  private static final String HEADER =
      "<stream:stream to='example.org' version='1.0' xmlns='jabber:client'"
          + " xmlns:stream='http://etherx.jabber.org/streams'>";

  private final InetSocketAddress anyPort =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private final XmppResourceAdapter adapter =
      new XmppResourceAdapter(
          () ->
              new Environment(
                  new ConnectorSettings(List.of(anyPort), 2, 2, TestSettings.STREAM),
                  new FakeMechanisms(),
                  () -> null));
  private final FakeEndpoint endpoint = new FakeEndpoint();

  @AfterEach
  void stop() {
    adapter.stop();
  }

  private static XmppConnectorMXBean figures() throws Exception {
    return JMX.newMXBeanProxy(
        ManagementFactory.getPlatformMBeanServer(),
        new ObjectName(XmppConnectorMXBean.OBJECT_NAME),
        XmppConnectorMXBean.class);
  }

  private static Socket connect() throws Exception {
    var port = Integer.parseInt(figures().getListenAddresses().getFirst().replaceAll(".*:", ""));
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(5000);
    return socket;
  }

  private static String talk(Socket socket, String text, String until) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    var heard = new StringBuilder();
    var buffer = new byte[4096];
    while (heard.indexOf(until) < 0) {
      int read = socket.getInputStream().read(buffer);
      if (read < 0) {
        return heard + "(end)";
      }
      heard.append(new String(buffer, 0, read, UTF_8));
    }
    return heard.toString();
  }

  private static void login(Socket socket) throws IOException {
    var password = Base64.getEncoder().encodeToString("\0juliet\0secret".getBytes(UTF_8));
    talk(socket, HEADER, "</stream:features>");
    talk(
        socket,
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-256'>"
            + password
            + "</auth>",
        "</success>");
    talk(socket, HEADER, "</stream:features>");
    talk(
        socket,
        "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
            + "<resource>r</resource></bind></iq>",
        "</iq>");
  }

  @Test
  void deliversFromActivationToDeactivationAndKeepsItsClients() throws Exception {
    adapter.start(new ThreadedWork());
    try (var client = connect()) {
      login(client);
      var request = "<iq type='get' id='1'><x xmlns='y'/></iq>";
      assertThat(talk(client, request, "</iq>")).contains("service-unavailable");

      adapter.endpointActivation(endpoint, new XmppActivationSpec());
      client.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(endpoint.next()).startsWith("opened ");
      assertThat(endpoint.next()).isEqualTo("iq 1");
      adapter.endpointDeactivation(endpoint, new XmppActivationSpec());
      assertThat(talk(client, request, "</iq>")).contains("service-unavailable");
      assertThat(endpoint.log).hasSize(2);
    }
  }

  @Test
  void sendsToClientsThroughItsConnections() throws Exception {
    adapter.start(new ThreadedWork());
    var factory = new XmppManagedConnectionFactory();
    factory.setResourceAdapter(adapter);
    var managed = factory.createManagedConnection(null, null);
    var connection = (StanzaConnection) managed.getConnection(null, null);
    try (var client = connect()) {
      login(client);
      var event =
          XmlElement.of("jabber:client", "presence")
              .attribute("from", "call@example.org")
              .attribute("to", "juliet@example.org/r");
      assertThat(connection.send(event.build())).isEqualTo(SendResult.SENT);
      assertThat(talk(client, "", "/>")).contains("from=\"call@example.org\"");
      assertThat(connection.send(event.attribute("to", "juliet@example.org/other").build()))
          .isEqualTo(SendResult.UNKNOWN_RECIPIENT);
      connection.close();
      assertThatThrownBy(() -> connection.send(event.build()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  @DisplayName("T12 takes no more connections than it may")
  void takesNoMoreConnectionsThanItMay() throws Exception {
    adapter.start(new ThreadedWork());
    try (var first = connect();
        var second = connect();
        var third = connect()) {
      talk(first, HEADER, "features>");
      talk(second, HEADER, "features>");
      assertThat(endOf(third)).isTrue();
      assertThat(figures().getOpenConnections()).isEqualTo(2);
      assertThat(figures().getCounters()).containsEntry("connections-refused.limit", 1L);
    }
  }

  private static boolean endOf(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void tellsClientsWhenItStopsAndCanStartAgain() throws Exception {
    adapter.start(new ThreadedWork());
    try (var client = connect()) {
      login(client);
      adapter.stop();
      assertThat(talk(client, "", "</stream:stream>")).contains("system-shutdown");
    }
    adapter.start(new ThreadedWork());
    try (var client = connect()) {
      login(client);
      assertThat(figures().getBoundStreams()).isEqualTo(1);
    }
  }

  @Test
  void doesNotStartWhereItsAddressIsTaken() throws Exception {
    adapter.start(new ThreadedWork());
    var taken = figures().getListenAddresses().getFirst();
    var second =
        new XmppResourceAdapter(
            () ->
                new Environment(
                    new ConnectorSettings(List.of(anyPort), 2, 2, TestSettings.STREAM),
                    new FakeMechanisms(),
                    () -> null));
    second.setListen(taken);
    assertThatThrownBy(() -> second.start(new ThreadedWork()))
        .isInstanceOf(ResourceAdapterInternalException.class)
        .hasMessageContaining("cannot listen");
  }

  @Test
  void takesOneActivationAtATime() throws Exception {
    adapter.start(new ThreadedWork());
    adapter.endpointActivation(endpoint, new XmppActivationSpec());
    assertThatThrownBy(
            () -> adapter.endpointActivation(new FakeEndpoint(), new XmppActivationSpec()))
        .isInstanceOf(NotSupportedException.class);
  }

  @Test
  void canDoNothingBeforeItsStart() {
    assertThatThrownBy(() -> adapter.endpointActivation(endpoint, new XmppActivationSpec()))
        .isInstanceOf(ResourceException.class)
        .hasMessageContaining("not started");
    assertThatThrownBy(adapter::registry).isInstanceOf(ResourceException.class);
    adapter.endpointDeactivation(endpoint, new XmppActivationSpec());
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    adapter.setIdleSeconds(0);
    assertThatThrownBy(() -> adapter.start(new ThreadedWork()))
        .isInstanceOf(ResourceAdapterInternalException.class)
        .hasMessageContaining("idleSeconds");
  }
}
