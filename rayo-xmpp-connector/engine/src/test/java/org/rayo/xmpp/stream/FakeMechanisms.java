// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.rayo.xmpp.sasl.Mechanisms;

/** Knows one password, {@code secret}, and one mechanism besides PLAIN, which works like it. */
public final class FakeMechanisms implements Mechanisms {
  private static final String OTHER = "SCRAM-SHA-256";

  @Override
  public List<String> offered(boolean secured) {
    return secured ? List.of(OTHER, PLAIN) : List.of(OTHER);
  }

  @Override
  public SaslServer start(String mechanism) {
    return new OnePassword();
  }

  private static final class OnePassword implements SaslServer {
    private String user = "";

    @Override
    public String getMechanismName() {
      return OTHER;
    }

    @Override
    public byte[] evaluateResponse(byte[] response) throws SaslException {
      var parts = new String(response, StandardCharsets.UTF_8).split("\0", -1);
      if (parts.length != 3 || !parts[2].equals("secret")) {
        throw new SaslException("wrong password");
      }
      user = parts[1];
      return "v=ok".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isComplete() {
      return !user.isEmpty();
    }

    @Override
    public String getAuthorizationID() {
      return user;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int len) {
      throw new IllegalStateException();
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int len) {
      throw new IllegalStateException();
    }

    @Override
    public Object getNegotiatedProperty(String name) {
      throw new IllegalStateException();
    }

    @Override
    public void dispose() {}
  }
}
