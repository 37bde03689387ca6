// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.tls;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * When a stream must be encrypted before a password is asked for. PLAIN is never accepted without
 * TLS, whatever the policy.
 */
public enum TlsPolicy {
  /** Always. */
  REQUIRED,
  /**
   * Unless the client is on this machine; the default. Where nobody can listen in between, a client
   * may authenticate by SCRAM without TLS.
   */
  REQUIRED_FROM_OUTSIDE,
  /** Never; STARTTLS is offered. For networks that are protected otherwise. */
  OFFERED;

  /** Whether a client at this address has to start TLS. */
  public boolean requiresTls(SocketAddress client) {
    return switch (this) {
      case REQUIRED -> true;
      case OFFERED -> false;
      case REQUIRED_FROM_OUTSIDE -> !isLoopback(client);
    };
  }

  private static boolean isLoopback(SocketAddress client) {
    return client instanceof InetSocketAddress inet
        && inet.getAddress() != null
        && inet.getAddress().isLoopbackAddress();
  }
}
