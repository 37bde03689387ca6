// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rayo.launcher.LauncherException;

class UsedPortsTest {
  private static final int OFFSET = FreePorts.offset();

  @Test
  void aPortInUseIsNamedBeforeTheStart() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    try (var _ = new ServerSocket(5222 + OFFSET, 1, loopback)) {
      assertThatThrownBy(() -> UsedPorts.require(ServerOptions.onLoopback(OFFSET)))
          .isInstanceOf(LauncherException.class)
          .hasMessageContaining((5222 + OFFSET) + " (XMPP) is in use");
    }
    try (var _ = new DatagramSocket(new InetSocketAddress(loopback, 5060 + OFFSET))) {
      assertThatThrownBy(() -> UsedPorts.require(ServerOptions.onLoopback(OFFSET)))
          .hasMessageContaining((5060 + OFFSET) + " (SIP) is in use");
    }
    assertThatCode(() -> UsedPorts.require(ServerOptions.onLoopback(OFFSET)))
        .doesNotThrowAnyException();
  }

  @Test
  void anAddressOfAnotherMachineIsNamedBeforeTheStart() {
    var options = new ServerOptions("localhost", "192.0.2.1", OFFSET, 5060, 5222, List.of());
    assertThatThrownBy(() -> UsedPorts.require(options))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("192.0.2.1 is no address of this machine");
  }

  @Test
  void oneServerToABaseDirectory(@TempDir Path folder) throws IOException {
    try (var _ = BaseDirectoryLock.take(folder)) {
      assertThatThrownBy(() -> BaseDirectoryLock.take(folder))
          .isInstanceOf(LauncherException.class)
          .hasMessageContaining("another server runs in " + folder);
    }
    BaseDirectoryLock.take(folder).close();
  }
}
