// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import javax.net.ssl.SSLContext;
import org.jboss.as.controller.capability.RuntimeCapability;
import org.rayo.runtime.RayoRuntime;
import org.wildfly.security.auth.server.SaslAuthenticationFactory;
import org.wildfly.service.descriptor.NullaryServiceDescriptor;
import org.wildfly.service.descriptor.UnaryServiceDescriptor;

/** What the subsystem gives to the server and asks from it, by the names of WildFly's registry. */
public final class Capabilities {

  public static final NullaryServiceDescriptor<RayoRuntime> RUNTIME =
      NullaryServiceDescriptor.of("org.rayo.runtime", RayoRuntime.class);

  public static final RuntimeCapability<Void> RAYO = RuntimeCapability.Builder.of(RUNTIME).build();

  @SuppressWarnings("deprecation") // the Elytron subsystem publishes this type
  static final UnaryServiceDescriptor<SaslAuthenticationFactory> SASL_FACTORY =
      UnaryServiceDescriptor.of(
          "org.wildfly.security.sasl-authentication-factory", SaslAuthenticationFactory.class);

  static final UnaryServiceDescriptor<SSLContext> SSL_CONTEXT =
      UnaryServiceDescriptor.of("org.wildfly.security.ssl-context", SSLContext.class);

  private Capabilities() {}
}
