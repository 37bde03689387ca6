// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.rayo.sip.container.server.SocketBindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the configuration: what a subsystem bound, else socket bindings, else loopback. */
public final class ConfigSource {

  private static final Logger LOG = LoggerFactory.getLogger(ConfigSource.class);
  private static final int DEFAULT_PORT = 5060;

  private ConfigSource() {}

  /**
   * The configuration to start with.
   *
   * @throws IllegalStateException when {@link SipContainerConfig#JNDI_NAME} holds something else
   */
  public static SipContainerConfig find() {
    return bound().orElseGet(ConfigSource::fromSocketBindings);
  }

  // The name is a constant and the server binds it; nothing from outside is looked up.
  @SuppressWarnings("BanJNDI")
  private static Optional<SipContainerConfig> bound() {
    try {
      return switch (new InitialContext().lookup(SipContainerConfig.JNDI_NAME)) {
        case SipContainerConfig config -> Optional.of(config);
        case Object other ->
            throw new IllegalStateException(
                SipContainerConfig.JNDI_NAME + " is not a SIP configuration: " + other.getClass());
      };
    } catch (NameNotFoundException e) {
      return Optional.empty();
    } catch (NamingException e) {
      throw new IllegalStateException("Cannot look up " + SipContainerConfig.JNDI_NAME, e);
    }
  }

  private static SipContainerConfig fromSocketBindings() {
    List<SipEndpoint> endpoints = new ArrayList<>();
    for (var transport : SipTransport.values()) {
      if (!transport.isSecure()) {
        SocketBindings.find("sip-" + transport.token())
            .ifPresent(address -> endpoints.add(new SipEndpoint(transport, address)));
      }
    }
    if (endpoints.isEmpty()) {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), DEFAULT_PORT);
      LOG.info("No SIP configuration and no socket binding sip-udp: using {}", loopback);
      endpoints.add(new SipEndpoint(SipTransport.UDP, loopback));
      endpoints.add(new SipEndpoint(SipTransport.TCP, loopback));
    }
    return SipContainerConfig.of(endpoints);
  }
}
