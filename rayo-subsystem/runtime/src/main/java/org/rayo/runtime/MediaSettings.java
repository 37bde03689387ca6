// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where RTP is sent and received.
 *
 * @param bindAddress the local address of the RTP sockets
 * @param advertisedAddress the address written into SDP; differs from the bind address behind NAT
 * @param firstPort lowest RTP port, even
 * @param lastPort highest port, RTCP included
 * @param tickThreads platform threads that pace and mix audio every 20 ms
 * @param inactivityTimeout without a packet from a caller who should send some, until the call
 *     ends; zero for never
 * @param servers that carry media in the place of this process; null for none
 */
public record MediaSettings(
    InetAddress bindAddress,
    InetAddress advertisedAddress,
    int firstPort,
    int lastPort,
    int tickThreads,
    Duration inactivityTimeout,
    @Nullable Servers servers) {

  /**
   * Media servers in other processes.
   *
   * @param uris SIP URIs, at least one
   * @param node what this node is called there
   * @param local where this node talks SIP with them, over UDP and TCP
   */
  public record Servers(List<String> uris, String node, InetSocketAddress local) {
    public Servers {
      uris = List.copyOf(uris);
    }
  }
}
