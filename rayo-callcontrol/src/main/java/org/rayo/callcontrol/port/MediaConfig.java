// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that media is told at its start.
 *
 * @param tickThreads platform threads that pace and mix audio every 20 ms
 * @param maxLegs legs beyond this are refused with no resources
 * @param inactivityTimeout without a packet from the peer until {@link MediaInput.Inactive}; null
 *     for never
 * @param servers null for media in this process
 */
public record MediaConfig(
    Rtp rtp,
    Recordings recordings,
    Fetch fetch,
    int tickThreads,
    int maxLegs,
    @Nullable Duration inactivityTimeout,
    @Nullable Servers servers) {
  /** Media in this process. */
  public MediaConfig(
      Rtp rtp,
      Recordings recordings,
      Fetch fetch,
      int tickThreads,
      int maxLegs,
      @Nullable Duration inactivityTimeout) {
    this(rtp, recordings, fetch, tickThreads, maxLegs, inactivityTimeout, null);
  }

  /**
   * Media servers in other processes. Addresses of RTP, threads and rules for fetching are theirs.
   *
   * @param uris SIP URIs, at least one
   * @param node what this node is called there; no two nodes have the same name
   * @param host IP address of our end of SIP with them
   * @param port of our end, UDP and TCP
   */
  public record Servers(List<String> uris, String node, String host, int port) {
    public Servers {
      uris = List.copyOf(uris);
      if (uris.isEmpty()) {
        throw new IllegalArgumentException("No media server");
      }
    }
  }

  /**
   * Where RTP is sent and received.
   *
   * @param bind local address of the sockets
   * @param advertised the address written into SDP; never a wildcard
   * @param firstPort lowest port
   * @param lastPort highest port, RTCP included
   */
  public record Rtp(InetAddress bind, InetAddress advertised, int firstPort, int lastPort) {}

  /**
   * Where recordings go and where clients get them.
   *
   * @param folder absolute; made when absent
   * @param publicBase http or https; with or without a slash at its end
   */
  public record Recordings(Path folder, URI publicBase) {}

  /**
   * From where prompts and grammars may be fetched.
   *
   * @param networks special networks (private, loopback …) that are allowed all the same, such as
   *     {@code 10.0.0.0/8}; public addresses always are
   * @param folders folders below which file URLs may point
   * @param maxBytes of one document
   * @param timeout of one document
   */
  public record Fetch(List<String> networks, List<Path> folders, long maxBytes, Duration timeout) {
    public Fetch {
      networks = List.copyOf(networks);
      folders = List.copyOf(folders);
    }
  }
}
