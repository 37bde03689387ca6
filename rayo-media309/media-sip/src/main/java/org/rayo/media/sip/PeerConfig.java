// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import java.util.Set;

/**
 * How one peer listens, and its limits.
 *
 * @param name unique in this JVM; also the user part of its address
 * @param host address to bind and to put in Contact and Via
 * @param maxBody bytes; a larger body is refused with 413, a much larger message ends the
 *     connection
 * @param maxCalls dialogs at a time; more are refused with 503
 * @param maxPending requests of ours that may wait for an answer at a time
 * @param maxQueued events of one dialog that may wait for the listener; more are refused with 503
 */
public record PeerConfig(
    String name,
    String host,
    int port,
    Set<SipTransport> transports,
    int maxBody,
    int maxCalls,
    int maxPending,
    int maxQueued) {
  public PeerConfig {
    transports = Set.copyOf(transports);
    if (transports.isEmpty() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("A peer listens on a port of 1–65535");
    }
  }

  /** Both transports, bodies of 256 KiB, 20,000 dialogs. */
  public static PeerConfig of(String name, String host, int port) {
    return new PeerConfig(
        name, host, port, Set.of(SipTransport.values()), 256 * 1024, 20_000, 20_000, 4_096);
  }
}
