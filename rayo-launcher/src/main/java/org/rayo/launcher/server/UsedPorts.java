// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.rayo.launcher.LauncherException;

/** Finds out before the start what WildFly would tell after it, and in many more words. */
public final class UsedPorts {
  private UsedPorts() {}

  /**
   * Requires that every port which a server takes is free.
   *
   * @throws LauncherException when one is not, or the address is none of this machine
   */
  public static void require(ServerOptions options) {
    var address = InetAddress.ofLiteral(options.bind());
    requireOwn(address);
    requireFree("SIP", address, options.sipPortInUse());
    requireFree("SIP over TLS", address, options.sipTlsPortInUse());
    requireFree("SIP over WebSocket", address, options.sipWsPortInUse());
    requireFree("XMPP", address, options.xmppPortInUse());
    requireFree("HTTP", address, options.httpPortInUse());
    requireFree("HTTPS", address, ServerOptions.HTTPS_PORT + options.portOffset());
    requireFree("management", InetAddress.getLoopbackAddress(), options.managementPortInUse());
  }

  private static void requireOwn(InetAddress address) {
    try (var socket = new DatagramSocket(null)) {
      socket.bind(new InetSocketAddress(address, 0));
    } catch (IOException e) {
      throw new LauncherException(
          address.getHostAddress() + " is no address of this machine (--bind).", e);
    }
  }

  private static void requireFree(String what, InetAddress address, int port) {
    if (!isFree(new InetSocketAddress(address, port))) {
      throw new LauncherException(
          "port %d (%s) is in use: stop what uses it, or move all ports with --port-offset."
              .formatted(port, what));
    }
  }

  /** Neither TCP nor UDP. */
  static boolean isFree(InetSocketAddress address) {
    try (var tcp = new ServerSocket();
        var udp = new DatagramSocket(null)) {
      // A connection of a server that just stopped lingers; WildFly starts beside it too.
      tcp.setReuseAddress(true);
      tcp.bind(address);
      udp.bind(address);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
