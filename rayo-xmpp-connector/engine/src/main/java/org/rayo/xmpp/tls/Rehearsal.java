// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.tls;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A handshake in memory before the first client comes: a certificate that is made on first use is
 * then there, and the first client does not wait for it and for TLS to be loaded.
 */
public final class Rehearsal {
  /** A handshake takes a dozen. */
  private static final int MOST_STEPS = 1000;

  private Rehearsal() {}

  /**
   * Takes up to some seconds.
   *
   * @throws GeneralSecurityException where this platform has no TLS for clients
   * @throws SSLException where clients could not connect either
   */
  public static void run(SSLContext server) throws GeneralSecurityException, SSLException {
    var client = SSLContext.getInstance("TLS");
    client.init(null, new TrustManager[] {new Trusting()}, null);
    var asking = client.createSSLEngine();
    asking.setUseClientMode(true);
    var answering = server.createSSLEngine();
    answering.setUseClientMode(false);
    var size = 2 * asking.getSession().getPacketBufferSize();
    var toServer = ByteBuffer.allocate(size);
    var toClient = ByteBuffer.allocate(size);
    asking.beginHandshake();
    answering.beginHandshake();
    for (var step = 0; step < MOST_STEPS && (isOpen(asking) || isOpen(answering)); step++) {
      advance(asking, toClient, toServer);
      advance(answering, toServer, toClient);
    }
    if (isOpen(asking) || isOpen(answering)) {
      throw new SSLException("the handshake does not come to an end");
    }
  }

  private static boolean isOpen(SSLEngine engine) {
    return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
  }

  private static void advance(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
    switch (engine.getHandshakeStatus()) {
      case NEED_TASK -> engine.getDelegatedTask().run();
      case NEED_WRAP -> engine.wrap(ByteBuffer.allocate(0), out);
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
        in.flip();
        engine.unwrap(in, ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()));
        in.compact();
      }
      case NOT_HANDSHAKING, FINISHED -> {}
    }
  }

  /** It talks to itself. */
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
