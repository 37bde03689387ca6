// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Just enough of an XMPP server for one client on loopback: STARTTLS with a certificate of its own,
 * PLAIN for anybody, bind; then every stanza goes to the test.
 */
final class FakeServer implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private static final String STREAM =
      "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
          + " id='1' from='rayo.example' version='1.0'>";

  final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  final X509Certificate certificate;
  private final ServerSocket listening;
  private final SSLContext tls;
  private final BiConsumer<FakeServer, String> onStanza;
  private volatile Socket socket;

  /**
   * @param onStanza runs on the reading thread
   */
  FakeServer(Path folder, BiConsumer<FakeServer, String> onStanza) throws Exception {
    this.onStanza = onStanza;
    var store = makeKey(folder.resolve("key.p12"));
    certificate = (X509Certificate) store.getCertificate("rayo");
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    socket = new Socket();
    Thread.ofPlatform().daemon().name("fake-xmpp-server").start(this::serve);
  }

  private static KeyStore makeKey(Path file) throws Exception {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "rayo",
                "-keyalg",
                "EC",
                "-dname",
                "CN=somebody else",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  int port() {
    return listening.getLocalPort();
  }

  private void serve() {
    try {
      socket = listening.accept();
      socket.setTcpNoDelay(true);
      negotiate();
    } catch (IOException _) {
      // The client or the test closed the stream.
      write("</stream:stream>");
    }
  }

  private void negotiate() throws IOException {
    var in = new Tags(socket);
    in.until("<stream:stream");
    write(
        STREAM
            + features("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>"));
    in.until("<starttls");
    write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    var secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
    secure.setUseClientMode(false);
    socket = secure;
    in = new Tags(socket);
    in.until("<stream:stream");
    write(
        STREAM
            + features(
                "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + "<mechanism>PLAIN</mechanism></mechanisms>"));
    in.until("</auth>");
    write("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    in.until("<stream:stream");
    write(STREAM + features("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"));
    var bind = in.stanza();
    write(
        "<iq type='result' id='%s'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                .formatted(id(bind))
            + "<jid>ivr@rayo.example/test</jid></bind></iq>");
    while (true) {
      var stanza = in.stanza();
      received.add(stanza);
      onStanza.accept(this, stanza);
    }
  }

  private static String features(String content) {
    return "<stream:features>" + content + "</stream:features>";
  }

  static String id(String stanza) {
    var quoted = stanza.replace('"', '\'');
    int start = quoted.indexOf(" id='") + 5;
    return quoted.substring(start, quoted.indexOf('\'', start));
  }

  void write(String text) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(UTF_8));
      out.flush();
    } catch (IOException _) {
      // The client went away first; the test sees what it did not get.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    listening.close();
  }

  /** Cuts the stream by tags; good enough for what Smack writes. */
  private static final class Tags {
    private final Reader in;
    private final StringBuilder text = new StringBuilder();

    Tags(Socket socket) throws IOException {
      in = new InputStreamReader(socket.getInputStream(), UTF_8);
    }

    void until(String tag) throws IOException {
      while (text.indexOf(tag) < 0 || text.charAt(text.length() - 1) != '>') {
        read();
      }
      text.setLength(0);
    }

    String stanza() throws IOException {
      while (true) {
        read();
        for (var name : new String[] {"iq", "presence", "message"}) {
          var end = "</" + name + ">";
          if (text.toString().endsWith(end)) {
            var stanza = text.toString();
            text.setLength(0);
            return stanza;
          }
        }
      }
    }

    private void read() throws IOException {
      int c = in.read();
      if (c < 0) {
        throw new IOException("end of stream");
      }
      text.append((char) c);
      if (c == '>' && text.indexOf("</stream:stream>") >= 0) {
        throw new IOException("closed by the client");
      }
    }
  }
}
