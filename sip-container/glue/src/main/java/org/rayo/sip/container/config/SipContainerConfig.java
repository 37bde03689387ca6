// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Everything that the SIP container of one server needs to know.
 *
 * <p>The container looks an instance up at {@link #JNDI_NAME} when the first SIP application is
 * deployed, so whoever binds it must make SIP deployments depend on that binding. When nothing is
 * bound there, the server's socket bindings named {@code sip-udp}, {@code sip-tcp}, {@code sip-ws}
 * are taken with default limits and timers.
 *
 * @param endpoints at least one; secure transports need {@code sslContext}
 */
public record SipContainerConfig(
    List<SipEndpoint> endpoints,
    Optional<SSLContext> sslContext,
    SipLimits limits,
    SipTimers timers,
    SipReplication replication) {

  /** Where the container expects its configuration. */
  public static final String JNDI_NAME = "java:jboss/rayo/sip";

  public SipContainerConfig {
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("A SIP container needs at least one endpoint");
    }
    var secure = endpoints.stream().filter(e -> e.transport().isSecure()).findFirst();
    if (secure.isPresent() && sslContext.isEmpty()) {
      throw new IllegalArgumentException(
          "SIP " + secure.get().transport() + " needs an SSL context");
    }
  }

  /** A container that replicates where the server has the usual cache for it. */
  public SipContainerConfig(
      List<SipEndpoint> endpoints,
      Optional<SSLContext> sslContext,
      SipLimits limits,
      SipTimers timers) {
    this(endpoints, sslContext, limits, timers, SipReplication.defaults());
  }

  /** A container without TLS, with default limits and timers. */
  public static SipContainerConfig of(List<SipEndpoint> endpoints) {
    return new SipContainerConfig(
        endpoints, Optional.empty(), SipLimits.defaults(), SipTimers.defaults());
  }
}
