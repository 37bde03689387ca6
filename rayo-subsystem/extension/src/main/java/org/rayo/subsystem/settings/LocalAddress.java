// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** What peers can be told when the server listens on every interface. */
final class LocalAddress {

  private LocalAddress() {}

  /** The bind address, or for the wildcard the first IPv4 address that is not loopback. */
  static InetAddress reachable(InetAddress bind) {
    if (!bind.isAnyLocalAddress()) {
      return bind;
    }
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalAddress::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
          .findFirst()
          .orElseGet(InetAddress::getLoopbackAddress);
    } catch (SocketException e) {
      throw new IllegalStateException("RAYO: the network interfaces cannot be read", e);
    }
  }

  /** As it stands in a URL: IPv6 in brackets and without its zone. */
  static String literal(InetAddress address) {
    var text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text.replaceFirst("%.*", "") + "]" : text;
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp();
    } catch (SocketException e) {
      return false; // it vanished while we looked
    }
  }
}
