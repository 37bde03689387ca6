// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * One socket on which the container takes SIP.
 *
 * @param bind resolved address; the wildcard address binds every interface
 * @param publicAddress what Via and Contact say instead of {@code bind}, for a server behind NAT or
 *     behind a shared address
 */
public record SipEndpoint(
    SipTransport transport, InetSocketAddress bind, Optional<InetSocketAddress> publicAddress) {

  public SipEndpoint {
    if (bind.isUnresolved()) {
      throw new IllegalArgumentException("SIP " + transport + " address does not resolve: " + bind);
    }
    if (bind.getPort() == 0) {
      throw new IllegalArgumentException("SIP " + transport + " needs a fixed port: " + bind);
    }
  }

  /** An endpoint that names its bind address to its peers. */
  public SipEndpoint(SipTransport transport, InetSocketAddress bind) {
    this(transport, bind, Optional.empty());
  }
}
