// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.accounts;

import java.nio.file.Path;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.wildfly.security.auth.permission.LoginPermission;
import org.wildfly.security.auth.realm.FileSystemSecurityRealm;
import org.wildfly.security.auth.server.MechanismConfiguration;
import org.wildfly.security.auth.server.MechanismConfigurationSelector;
import org.wildfly.security.auth.server.SaslAuthenticationFactory;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.sasl.plain.PlainSaslClientFactory;
import org.wildfly.security.sasl.plain.PlainSaslServerFactory;
import org.wildfly.security.sasl.scram.ScramSaslClientFactory;
import org.wildfly.security.sasl.scram.ScramSaslServerFactory;

/** Elytron's own SASL client against its SASL server, on a realm as the subsystem builds it. */
@SuppressWarnings("deprecation") // what the Elytron subsystem hands out has this type
record SaslLogin(SaslAuthenticationFactory factory, String mechanism) {

  static SaslLogin of(Path base, String mechanism) {
    var realm =
        FileSystemSecurityRealm.builder()
            .setRoot(base.resolve("data/rayo/accounts"))
            .setLevels(2)
            .setProviders(() -> new Provider[] {WildFlyElytronPasswordProvider.getInstance()})
            .build();
    var domain =
        SecurityDomain.builder()
            .addRealm("rayo-users", realm)
            .build()
            .setDefaultRealmName("rayo-users")
            .setPermissionMapper((_, _) -> LoginPermission.getInstance())
            .build();
    var servers =
        mechanism.equals("PLAIN")
            ? new PlainSaslServerFactory()
            : new ScramSaslServerFactory(WildFlyElytronPasswordProvider.getInstance());
    return new SaslLogin(
        SaslAuthenticationFactory.builder()
            .setFactory(servers)
            .setSecurityDomain(domain)
            .setMechanismConfigurationSelector(
                MechanismConfigurationSelector.constantSelector(MechanismConfiguration.EMPTY))
            .build(),
        mechanism);
  }

  /** The name that the server authorized. */
  String login(String name, String password) throws SaslException {
    var server = factory.createMechanism(mechanism);
    var client = client(name, password);
    converse(client, server);
    return server.getAuthorizationID();
  }

  private static void converse(SaslClient client, SaslServer server) throws SaslException {
    byte[] challenge = new byte[0];
    while (!server.isComplete() || !client.isComplete()) {
      byte[] response = client.isComplete() ? null : client.evaluateChallenge(challenge);
      if (server.isComplete()) {
        return;
      }
      challenge = server.evaluateResponse(response == null ? new byte[0] : response);
      if (challenge == null) {
        return;
      }
    }
  }

  private SaslClient client(String name, String password) throws SaslException {
    CallbackHandler answers = callbacks -> answer(callbacks, name, password);
    var clients =
        mechanism.equals("PLAIN")
            ? new PlainSaslClientFactory()
            : new ScramSaslClientFactory(WildFlyElytronPasswordProvider.getInstance());
    return clients.createSaslClient(
        new String[] {mechanism}, null, "xmpp", "localhost", Map.of(), answers);
  }

  private static void answer(Callback[] callbacks, String name, String password)
      throws UnsupportedCallbackException {
    for (var callback : List.of(callbacks)) {
      switch (callback) {
        case NameCallback asked -> asked.setName(name);
        case PasswordCallback asked -> asked.setPassword(password.toCharArray());
        default -> throw new UnsupportedCallbackException(callback);
      }
    }
  }
}
