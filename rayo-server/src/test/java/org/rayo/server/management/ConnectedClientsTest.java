// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.protocol.jid.Jid;
import org.rayo.xmpp.api.ClientStream;

class ConnectedClientsTest {
  private static final ClientStream OLD = stream("old");
  private static final ClientStream NEW = stream("new");

  private final ConnectedClients clients = new ConnectedClients();

  private static ClientStream stream(String id) {
    return new ClientStream(
        id, Jid.parse("ivr@localhost/1"), "127.0.0.1:4711", true, Instant.EPOCH);
  }

  @Test
  @DisplayName("B03: the end of a stream takes its client away")
  void closed() {
    clients.opened(OLD);
    assertThat(clients.isCurrent(OLD)).isTrue();
    assertThat(clients.closed(OLD)).isTrue();
    assertThat(clients.all()).isEmpty();
  }

  @Test
  @DisplayName("B03: the late end of an old stream leaves the client that came back")
  void cameBack() {
    clients.opened(OLD);
    clients.opened(NEW);
    assertThat(clients.isCurrent(OLD)).isFalse();
    assertThat(clients.closed(OLD)).isFalse();
    assertThat(clients.isCurrent(NEW)).isTrue();
    assertThat(clients.all()).containsExactly(NEW);
  }
}
