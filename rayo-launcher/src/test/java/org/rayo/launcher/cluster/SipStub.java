// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Something that speaks a little SIP over UDP: it says that it lives, and the rest is the test's.
 */
final class SipStub implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final DatagramSocket socket;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CountDownLatch probed = new CountDownLatch(1);
  private volatile boolean alive = true;

  /**
   * @param port 0 for any
   */
  SipStub(int port) throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Waits until somebody asked whether it lives. */
  void awaitProbe() throws InterruptedException {
    if (!probed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody asked");
    }
  }

  /** Neither hears nor answers anything from now on. */
  void die() {
    alive = false;
  }

  private void listen() {
    var packet = new DatagramPacket(new byte[65_535], 65_535);
    try {
      while (true) {
        socket.receive(packet);
        var message = new String(packet.getData(), 0, packet.getLength(), UTF_8);
        if (alive && message.startsWith("OPTIONS ")) {
          answer(message, "200 OK", "", packet.getPort());
          probed.countDown();
        } else if (alive) {
          heard.add(message);
        }
      }
    } catch (IOException e) {
      alive = false; // closed
    }
  }

  /** The next message that begins so; others before it are dropped. */
  String await(String start) throws InterruptedException {
    while (true) {
      var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no " + start);
      }
      if (message.startsWith(start)) {
        return message;
      }
    }
  }

  boolean hasHeard(String start) {
    return heard.stream().anyMatch(message -> message.startsWith(start));
  }

  void invite(String uri, String callId, int port) throws IOException {
    send(
        """
        INVITE %1$s SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK%3$s
        From: <sip:a@127.0.0.1>;tag=from
        To: <%1$s>
        Call-ID: %3$s
        CSeq: 1 INVITE
        Contact: <sip:a@127.0.0.1:%2$d>
        Max-Forwards: 70
        Content-Length: 0

        """
            .formatted(uri, port(), callId)
            .replace("\n", "\r\n"),
        port);
  }

  /** Answers with a tag of this peer. */
  void answer(String request, String status, String header, int port) throws IOException {
    var answer = new StringBuilder("SIP/2.0 " + status + "\r\n");
    for (var line : request.split("\r\n", -1)) {
      var name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
      switch (name) {
        case "via", "from", "call-id", "cseq", "record-route" -> answer.append(line).append("\r\n");
        case "to" ->
            answer.append(line.contains(";tag=") ? line : line + ";tag=t" + port()).append("\r\n");
        default -> {
          // Not repeated (RFC 3261 section 8.2.6.2).
        }
      }
    }
    answer.append("Contact: <sip:b@127.0.0.1:").append(port()).append(">\r\n").append(header);
    send(answer.append("Content-Length: 0\r\n\r\n").toString(), port);
  }

  private void send(String message, int port) throws IOException {
    var bytes = message.getBytes(UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
  }

  @Override
  public void close() {
    socket.close();
  }
}
