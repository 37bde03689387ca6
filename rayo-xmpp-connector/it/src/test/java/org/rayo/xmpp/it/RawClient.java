// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Says exactly what the test says, well-formed or not. */
final class RawClient implements AutoCloseable {
  static final String HEADER =
      "<stream:stream to='example.org' version='1.0' xmlns='jabber:client'"
          + " xmlns:stream='http://etherx.jabber.org/streams'>";
  private static final int TIMEOUT_MILLIS = 10_000;

  private Socket socket;
  private final StringBuilder heard = new StringBuilder();

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
  }

  RawClient say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** Reads until the text came; returns everything up to its end and forgets it. */
  String hear(String expected) throws IOException {
    var buffer = new byte[16 * 1024];
    int at = heard.indexOf(expected);
    while (at < 0) {
      int read;
      try {
        read = socket.getInputStream().read(buffer);
      } catch (SocketTimeoutException e) {
        throw new IOException("no '" + expected + "' but: " + heard, e);
      }
      if (read < 0) {
        throw new IOException("end of stream instead of '" + expected + "' after: " + heard);
      }
      heard.append(new String(buffer, 0, read, UTF_8));
      at = heard.indexOf(expected);
    }
    var text = heard.substring(0, at + expected.length());
    heard.delete(0, at + expected.length());
    return text;
  }

  /** Reads to the end of the connection. */
  String hearOut() throws IOException {
    var buffer = new byte[16 * 1024];
    for (int read = socket.getInputStream().read(buffer);
        read >= 0;
        read = socket.getInputStream().read(buffer)) {
      heard.append(new String(buffer, 0, read, UTF_8));
    }
    return heard.toString();
  }

  RawClient open() throws IOException {
    say(HEADER).hear("</stream:features>");
    return this;
  }

  RawClient startTls() throws IOException, GeneralSecurityException {
    say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>").hear("<proceed");
    hear("/>");
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAll()}, null);
    socket = context.getSocketFactory().createSocket(socket, "example.org", 0, true);
    return open();
  }

  String auth(String mechanism, String initial) throws IOException {
    say(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='"
            + mechanism
            + "'>"
            + Base64.getEncoder().encodeToString(initial.getBytes(UTF_8))
            + "</auth>");
    var answer = hear(">");
    return answer + hear("</" + answer.replaceAll("<(\\w+)[^>]*>", "$1") + ">");
  }

  /** RFC 5802 and 7677; returns the server's last word. */
  String scram(String hash, String user, String password)
      throws IOException, GeneralSecurityException {
    var scram = new Scram(hash, user, password);
    var challenge = auth("SCRAM-" + hash, scram.first());
    var data = Pattern.compile(">([^<]*)<").matcher(challenge);
    if (!challenge.startsWith("<challenge") || !data.find()) {
      return challenge;
    }
    var last = scram.last(new String(Base64.getDecoder().decode(data.group(1)), UTF_8));
    say(
        "<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
            + Base64.getEncoder().encodeToString(last.getBytes(UTF_8))
            + "</response>");
    var answer = hear(">");
    return answer + hear("</" + answer.replaceAll("<(\\w+)[^>]*>", "$1") + ">");
  }

  RawClient login(String user, String password, String resource)
      throws IOException, GeneralSecurityException {
    open();
    var answer = scram("SHA-256", user, password);
    if (!answer.startsWith("<success")) {
      throw new IOException(answer);
    }
    open();
    say(
        "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
            + resource
            + "</resource></bind></iq>");
    hear("</iq>");
    return this;
  }

  /** An IQ to the domain and its answer. */
  String ask(String type, String payload) throws IOException {
    say("<iq type='" + type + "' id='ask' to='example.org'>" + payload + "</iq>");
    return hear("id=\"ask\"") + hear("</iq>");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
