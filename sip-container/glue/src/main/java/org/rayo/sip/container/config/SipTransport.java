// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import java.util.Locale;

/** A transport of RFC 3261 §18 or RFC 7118. */
public enum SipTransport {
  UDP,
  TCP,
  TLS,
  WS,
  WSS;

  /** Whether an endpoint of this transport needs {@link SipContainerConfig#sslContext()}. */
  public boolean isSecure() {
    return this == TLS || this == WSS;
  }

  /** The name of this transport in a Via header and in a {@code transport} URI parameter. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
