// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.sasl;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Base64;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to authenticate. Each step may read a realm and derive keys, so it runs on a thread
 * that may wait; steps never overlap because a stream reads nothing while one is under way.
 */
public final class SaslExchange {
  private static final Logger LOG = System.getLogger(SaslExchange.class.getName());
  private static final byte[] NOTHING = {};

  private final Mechanisms mechanisms;
  private final String mechanism;
  private @Nullable SaslServer server;

  public SaslExchange(Mechanisms mechanisms, String mechanism) {
    this.mechanisms = mechanisms;
    this.mechanism = mechanism;
  }

  /**
   * Evaluates one message.
   *
   * @param base64 as it stood on the wire: empty, {@code =} for empty data, or base64
   */
  public SaslStep step(String base64, boolean initial) {
    byte[] data;
    try {
      data = base64.equals("=") ? NOTHING : Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return fail(SaslCondition.INCORRECT_ENCODING);
    }
    if (initial && base64.isEmpty()) {
      // RFC 6120 section 6.4.2: no initial response. All our mechanisms are client-first.
      return new SaslStep.Challenge("");
    }
    try {
      return evaluate(data);
    } catch (SaslException e) {
      LOG.log(Level.DEBUG, "SASL {0} refused: {1}", mechanism, e.getMessage());
      return fail(SaslCondition.NOT_AUTHORIZED);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "SASL " + mechanism + " failed", e);
      return fail(SaslCondition.TEMPORARY_AUTH_FAILURE);
    }
  }

  private SaslStep evaluate(byte[] data) throws SaslException {
    if (server == null) {
      server = mechanisms.start(mechanism);
    }
    byte[] answer = server.evaluateResponse(data);
    if (!server.isComplete()) {
      return new SaslStep.Challenge(encode(answer));
    }
    var user = server.getAuthorizationID();
    dispose();
    return user == null || user.isEmpty()
        ? new SaslStep.Failure(SaslCondition.NOT_AUTHORIZED)
        : new SaslStep.Success(user, encode(answer));
  }

  private static String encode(byte @Nullable [] data) {
    return data == null ? "" : Base64.getEncoder().encodeToString(data);
  }

  private SaslStep fail(SaslCondition condition) {
    dispose();
    return new SaslStep.Failure(condition);
  }

  /** Forgets the secrets of an attempt that is over. */
  public void dispose() {
    var disposed = server;
    server = null;
    if (disposed != null) {
      try {
        disposed.dispose();
      } catch (SaslException e) {
        LOG.log(Level.DEBUG, "SASL mechanism did not end cleanly", e);
      }
    }
  }
}
