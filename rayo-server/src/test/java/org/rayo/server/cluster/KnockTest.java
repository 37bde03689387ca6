// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A node that left the view")
class KnockTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static boolean isDead(ServerSocket door) {
    return Knock.isNobodyAt(
        new InetSocketAddress(door.getInetAddress(), door.getLocalPort()), PATIENCE);
  }

  @Test
  @DisplayName("is dead when its port is closed")
  void refused() throws IOException {
    var door = listen();
    door.close();
    assertThat(isDead(door)).isTrue();
  }

  @Test
  @DisplayName("may live when somebody accepts and says nothing")
  void silent() throws IOException {
    try (var door = listen()) {
      assertThat(isDead(door)).isFalse();
    }
  }

  @Test
  @DisplayName("is dead when what stands before it closes the connection")
  void closed() throws IOException {
    try (var door = listen()) {
      Thread.startVirtualThread(
          () -> {
            try {
              door.accept().close();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
      assertThat(isDead(door)).isTrue();
    }
  }
}
