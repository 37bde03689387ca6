// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.util.List;

/**
 * What one start of the server can choose.
 *
 * @param bind address to listen on; {@code 0.0.0.0} for all
 * @param sipPort before the offset, like {@code xmppPort}
 * @param allowFetch networks in CIDR notation
 */
public record ServerOptions(
    String domain,
    String bind,
    int portOffset,
    int sipPort,
    int xmppPort,
    List<String> allowFetch) {

  private static final int HTTP_PORT = 8080;
  private static final int MANAGEMENT_PORT = 9990;

  /** Loopback with other ports than the defaults, for a server beside a running one. */
  public static ServerOptions onLoopback(int portOffset) {
    return new ServerOptions("localhost", "127.0.0.1", portOffset, 5060, 5222, List.of());
  }

  public boolean isLoopback() {
    return bind.startsWith("127.") || bind.equals("::1") || bind.equals("localhost");
  }

  /** An address that a client on this machine can use. */
  public String reachableAddress() {
    return bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
  }

  public int sipPortInUse() {
    return sipPort + portOffset;
  }

  public int xmppPortInUse() {
    return xmppPort + portOffset;
  }

  public int httpPortInUse() {
    return HTTP_PORT + portOffset;
  }

  public int managementPortInUse() {
    return MANAGEMENT_PORT + portOffset;
  }
}
