// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.tls;

import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.rayo.protocol.xml.XmlElement;

/** The elements and the handler of STARTTLS. */
public final class StartTls {
  private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-tls";

  private StartTls() {}

  public static XmlElement feature(boolean required) {
    var feature = XmlElement.of(NAMESPACE, "starttls");
    if (required) {
      feature.child(XmlElement.of(NAMESPACE, "required").build());
    }
    return feature.build();
  }

  public static XmlElement proceed() {
    return XmlElement.of(NAMESPACE, "proceed").build();
  }

  /**
   * @param blocking runs the handshake's private key operations
   */
  public static SslHandler handler(SSLContext context, Executor blocking) {
    var engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    return new SslHandler(engine, blocking);
  }
}
