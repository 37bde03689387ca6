// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.server.SaslAuthenticationFactory;

/**
 * The deployment's view of {@code /subsystem=rayo}, found in JNDI under {@link #JNDI_NAME}. Every
 * method may be called from any thread and none of them blocks.
 */
public interface RayoRuntime {

  /** Bound before any deployment that depends on the module {@code org.rayo.runtime} starts. */
  String JNDI_NAME = "java:jboss/rayo/runtime";

  /** The settings in force now; attributes that need no reload change what later calls return. */
  RayoSettings settings();

  /**
   * Verifies the passwords of XMPP clients.
   *
   * <p>The type is the deprecated one because the Elytron subsystem's capability has that type.
   */
  @SuppressWarnings(
      "deprecation") // the capability org.wildfly.security.sasl-authentication-factory
  SaslAuthenticationFactory saslAuthenticationFactory();

  /** For STARTTLS; null where the operator has not set one, and then TLS must not be advertised. */
  @Nullable SSLContext sslContext();

  /**
   * Shows a running server in the management model until the registration is closed.
   *
   * @throws IllegalStateException where another server is registered already
   */
  Registration register(ManagedServer server);

  /**
   * Tells the listener about each change that needs no reload, on a management thread: the listener
   * must return at once. What it throws is logged and disturbs neither the change nor the other
   * listeners.
   */
  Registration addListener(Consumer<RayoSettings> listener);

  /** Undone by closing; closing twice is harmless. */
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
