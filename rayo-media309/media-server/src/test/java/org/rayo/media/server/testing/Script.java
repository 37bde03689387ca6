// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/** SIP over UDP by hand: no library of ours at this end. */
public final class Script implements AutoCloseable {
  private static final Pattern TO_TAG = Pattern.compile("(?im)^To:.*;tag=([^;\\r\\n]+)");
  private static final int TIMEOUT = 10_000;

  private final DatagramSocket socket;
  private final int server;
  private String tag = "";
  private int sequence;

  public Script(int port, int server) throws IOException {
    this.server = server;
    this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(TIMEOUT);
  }

  /** The tag of the other end, once it has answered. */
  public String tag() {
    return tag;
  }

  /** Sends a request and returns the final answer to it; requests that come before are answered. */
  public String ask(String method, String contentType, String body) throws IOException {
    sequence++;
    send(method, contentType, body);
    while (true) {
      var message = receive();
      if (message.startsWith("SIP/2.0 1")) {
        continue;
      } else if (!message.startsWith("SIP/2.0")) {
        answer(message);
        continue;
      }
      var found = TO_TAG.matcher(message);
      assertThat(found.find()).as(message).isTrue();
      tag = found.group(1);
      return message;
    }
  }

  public void ack() throws IOException {
    send("ACK", "", "");
  }

  /** Waits for a request with that text in it, and answers it. */
  public String expect(String text) throws IOException {
    while (true) {
      var message = receive();
      if (!message.startsWith("SIP/2.0")) {
        answer(message);
        if (message.contains(text)) {
          return message;
        }
      }
    }
  }

  private void send(String method, String contentType, String body) throws IOException {
    var to = tag.isEmpty() ? "" : ";tag=" + tag;
    var type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
    var port = socket.getLocalPort();
    var text =
        "%s sip:msml@127.0.0.1:%d SIP/2.0\r\n".formatted(method, server)
            + "Via: SIP/2.0/UDP 127.0.0.1:%d;branch=z9hG4bK-%d-%s\r\n"
                .formatted(port, sequence, method)
            + "Max-Forwards: 70\r\nFrom: <sip:as@127.0.0.1>;tag=script\r\n"
            + "To: <sip:msml@127.0.0.1>%s\r\nCall-ID: script@127.0.0.1\r\n".formatted(to)
            + "CSeq: %d %s\r\nContact: <sip:as@127.0.0.1:%d>\r\n".formatted(sequence, method, port)
            + "%sContent-Length: %d\r\n\r\n%s".formatted(type, body.getBytes(UTF_8).length, body);
    var bytes = text.getBytes(UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), server));
  }

  private String receive() throws IOException {
    var packet = new DatagramPacket(new byte[65_535], 65_535);
    socket.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), UTF_8);
  }

  private void answer(String request) throws IOException {
    var head = request.substring(0, request.indexOf("\r\n\r\n"));
    var copied =
        head.lines()
            .filter(line -> line.matches("(?i)(via|from|to|call-id|cseq):.*"))
            .reduce("", (before, line) -> before + line + "\r\n");
    var bytes = ("SIP/2.0 200 OK\r\n" + copied + "Content-Length: 0\r\n\r\n").getBytes(UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), server));
  }

  @Override
  public void close() {
    socket.close();
  }
}
