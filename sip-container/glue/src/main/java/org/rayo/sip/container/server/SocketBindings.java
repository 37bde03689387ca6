// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.server;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jboss.as.network.SocketBinding;
import org.jboss.msc.service.ServiceName;

/** The server's socket bindings. */
public final class SocketBindings {

  private static final ServiceName BINDINGS =
      ServiceName.of("org", "wildfly", "network", "socket-binding");

  private SocketBindings() {}

  /** The address of a binding, port offset applied, or empty when there is none of that name. */
  public static Optional<InetSocketAddress> find(String name) {
    return ServerServices.find(BINDINGS.append(name), SocketBinding.class)
        .map(SocketBinding::getSocketAddress);
  }
}
