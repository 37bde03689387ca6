// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import java.net.InetAddress;

/**
 * Where RTP is received.
 *
 * @param bindAddress local address of all RTP sockets
 * @param advertisedAddress what SDP says instead, behind a NAT; usually the same as {@code
 *     bindAddress}
 * @param firstPort lowest RTP port, rounded up to even; RTCP uses the odd port above each
 * @param lastPort highest port that may be used
 */
public record NetworkConfig(
    InetAddress bindAddress, InetAddress advertisedAddress, int firstPort, int lastPort) {

  public NetworkConfig {
    if (firstPort < 1 || lastPort > 65535 || firstPort + 1 > lastPort) {
      throw new IllegalArgumentException("Bad RTP port range " + firstPort + "-" + lastPort);
    }
    if (advertisedAddress.isAnyLocalAddress()) {
      throw new IllegalArgumentException(
          "The advertised address must be a real address, not " + advertisedAddress);
    }
  }

  /** Advertises the address it binds. */
  public static NetworkConfig on(InetAddress address, int firstPort, int lastPort) {
    return new NetworkConfig(address, address, firstPort, lastPort);
  }
}
