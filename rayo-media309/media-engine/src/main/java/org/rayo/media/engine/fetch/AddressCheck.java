// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Decides which addresses may be connected to. */
final class AddressCheck {
  /** Special blocks that {@link InetAddress} has no predicate for (RFC 6890). */
  private static final List<Cidr> SPECIAL =
      List.of(
          Cidr.parse("0.0.0.0/8"),
          Cidr.parse("100.64.0.0/10"),
          Cidr.parse("192.0.0.0/24"),
          Cidr.parse("198.18.0.0/15"),
          Cidr.parse("240.0.0.0/4"),
          Cidr.parse("fc00::/7"),
          Cidr.parse("64:ff9b::/96"),
          Cidr.parse("2002::/16"));

  private final List<Cidr> allowed;

  AddressCheck(List<Cidr> allowed) {
    this.allowed = allowed;
  }

  /**
   * Resolves once; the caller must connect to the very address returned, so that a second DNS
   * answer cannot change it.
   */
  InetAddress resolve(String host) throws IOException {
    for (var address : InetAddress.getAllByName(host)) {
      if (isAllowed(address)) {
        return address;
      }
    }
    throw new IOException("the fetch policy does not allow the address of " + host);
  }

  boolean isAllowed(InetAddress address) {
    return allowed.stream().anyMatch(block -> block.contains(address)) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && SPECIAL.stream().noneMatch(block -> block.contains(address));
  }
}
