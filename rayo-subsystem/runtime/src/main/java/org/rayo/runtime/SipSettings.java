// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SIP side as far as the application needs it; the SIP container has its own configuration.
 *
 * @param listeners where the container listens; port offset applied
 * @param outboundProxy where calls go out when the dialled URI shall not be resolved by itself: a
 *     SIP URI such as {@code sip:proxy.example.org:5060;lr}, or null
 */
public record SipSettings(List<Listener> listeners, @Nullable String outboundProxy) {

  public SipSettings {
    listeners = List.copyOf(listeners);
  }

  /** One address on which SIP is received. */
  public record Listener(Transport transport, InetSocketAddress address) {}

  /** The transports of RFC 3261 and RFC 7118. */
  public enum Transport {
    UDP,
    TCP,
    TLS,
    WS
  }
}
