// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.sasl;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.wildfly.security.auth.server.SaslAuthenticationFactory;

/** Verifies passwords with the SASL authentication factory of the server's security subsystem. */
@SuppressWarnings("deprecation") // the type of the capability sasl-authentication-factory
public final class ElytronMechanisms implements Mechanisms {
  private static final List<String> SUPPORTED = List.of("SCRAM-SHA-256", "SCRAM-SHA-1", PLAIN);

  private final Supplier<SaslAuthenticationFactory> factory;

  /** Asks for the factory at each attempt, so that a reload of it takes effect. */
  public ElytronMechanisms(Supplier<SaslAuthenticationFactory> factory) {
    this.factory = factory;
  }

  @Override
  public List<String> offered(boolean secured) {
    var configured = factory.get().getMechanismNames();
    return supported(secured).filter(configured::contains).toList();
  }

  @Override
  public SaslServer start(String mechanism) throws SaslException {
    SaslServer server = factory.get().createMechanism(mechanism);
    if (server == null) {
      throw new SaslException("mechanism " + mechanism + " is not configured");
    }
    return server;
  }

  private static Stream<String> supported(boolean secured) {
    return SUPPORTED.stream().filter(name -> secured || !name.equals(PLAIN));
  }
}
