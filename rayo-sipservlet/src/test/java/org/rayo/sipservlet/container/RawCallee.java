// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A peer that answers nothing by itself: the test decides about each response. */
final class RawCallee implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final DatagramSocket socket;
  private InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);

  RawCallee() throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  String uri() {
    return "sip:raw@127.0.0.1:" + socket.getLocalPort();
  }

  /** The next request of a method; others, such as repetitions, are skipped. */
  String expect(String method) throws IOException {
    while (true) {
      var packet = new DatagramPacket(new byte[65_535], 65_535);
      socket.receive(packet);
      server = (InetSocketAddress) packet.getSocketAddress();
      var text = new String(packet.getData(), 0, packet.getLength(), UTF_8);
      if (text.startsWith(method + " ")) {
        return text;
      }
    }
  }

  /**
   * Responds.
   *
   * @param tag of the To header; empty for none
   * @param more header lines, or an SDP body when it begins with {@code v=}
   */
  void respond(String request, String status, String tag, String more) throws IOException {
    var lines = new ArrayList<>(List.of("SIP/2.0 " + status));
    for (var line : request.split("\r\n", -1)) {
      if (line.matches("(?i)(Via|From|Call-ID|CSeq|Record-Route):.*")) {
        lines.add(line);
      } else if (line.startsWith("To:")) {
        lines.add(tag.isEmpty() || line.contains("tag=") ? line : line + ";tag=" + tag);
      }
    }
    lines.add("Contact: <" + uri() + ">");
    if (!more.isEmpty()) {
      lines.add("Content-Type: application/sdp");
    }
    lines.add("Content-Length: " + more.length());
    var bytes = (String.join("\r\n", lines) + "\r\n\r\n" + more).getBytes(UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, server));
  }

  /** The value of a header. */
  static String header(String message, String name) {
    return message
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + message))
        .substring(name.length() + 1)
        .strip();
  }

  @Override
  public void close() {
    socket.close();
  }
}
