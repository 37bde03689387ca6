// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.rayo.runtime.RayoRuntime;
import org.rayo.xmpp.sasl.ElytronMechanisms;
import org.rayo.xmpp.sasl.Mechanisms;

/**
 * What the adapter needs of the server it runs in.
 *
 * @param tls supplies null where no certificate is configured
 */
record Environment(
    ConnectorSettings settings, Mechanisms mechanisms, Supplier<@Nullable SSLContext> tls) {

  /** Finds the environment when the adapter starts. */
  @FunctionalInterface
  interface Lookup {
    Environment find() throws ResourceAdapterInternalException;
  }

  /** What the management model says. */
  @SuppressWarnings("BanJNDI") // a constant name in the server's own directory
  static Environment ofServer() throws ResourceAdapterInternalException {
    try {
      RayoRuntime runtime = InitialContext.doLookup(RayoRuntime.JNDI_NAME);
      return new Environment(
          ConnectorSettings.from(runtime.settings()),
          new ElytronMechanisms(runtime::saslAuthenticationFactory),
          runtime::sslContext);
    } catch (NamingException e) {
      throw new ResourceAdapterInternalException(
          "the XMPP connector needs the rayo subsystem (/subsystem=rayo:add): nothing at "
              + RayoRuntime.JNDI_NAME,
          e);
    }
  }
}
