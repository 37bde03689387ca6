// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STARTTLS as the provisioned server offers it. */
@EndToEnd
class XmppTlsIT {
  private static final String OPENING =
      "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
          + " version='1.0' to='localhost'>";

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  @DisplayName("RFC 6120 §5: a stream is encrypted with either version and goes on")
  void starts(String version) throws IOException, GeneralSecurityException {
    try (var plain = new Socket(InetAddress.getLoopbackAddress(), TestServer.XMPP_PORT)) {
      plain.setSoTimeout(5_000);
      say(plain, OPENING);
      hear(plain, "</stream:features>");
      say(plain, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
      hear(plain, "<proceed");
      try (var secure =
          (SSLSocket)
              context()
                  .getSocketFactory()
                  .createSocket(plain, "localhost", plain.getPort(), true)) {
        secure.setEnabledProtocols(new String[] {version});
        secure.startHandshake();
        assertThat(secure.getSession().getProtocol()).isEqualTo(version);
        say(secure, OPENING);
        assertThat(hear(secure, "</stream:features>")).contains("SCRAM-SHA-256");
      }
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  /** Reads until an element is complete; single bytes, because TLS follows at once. */
  private static String hear(Socket socket, String until) throws IOException {
    var heard = new StringBuilder();
    while (heard.indexOf(until) < 0 || heard.charAt(heard.length() - 1) != '>') {
      var next = socket.getInputStream().read();
      if (next < 0) {
        throw new AssertionError("the stream ended after " + heard);
      }
      heard.append((char) next);
    }
    return heard.toString();
  }

  /** The server made its certificate itself. */
  private static SSLContext context() throws GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    var anything =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    context.init(null, new TrustManager[] {anything}, new SecureRandom());
    return context;
  }
}
