// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Finds the address under which others reach this machine. */
final class NetworkAddress {
  private NetworkAddress() {}

  /** The first IPv4 address of an interface that is up; loopback when there is no other. */
  static InetAddress ofThisMachine() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(NetworkAddress::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .findFirst()
          .orElse(InetAddress.getLoopbackAddress());
    } catch (SocketException _) {
      return InetAddress.getLoopbackAddress();
    }
  }

  private static boolean isUp(NetworkInterface candidate) {
    try {
      return candidate.isUp();
    } catch (SocketException _) {
      return false;
    }
  }
}
