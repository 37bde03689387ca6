// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.it;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** One call over a bare UDP socket, message by message, as malformed or late as a test wants. */
final class RawPeer implements AutoCloseable {

  private static final Pattern TAG = Pattern.compile("(?im)^To:.*;tag=([^;\\s]+)");
  private static final Pattern CALL_ID = Pattern.compile("(?im)^Call-ID:\\s*(\\S+)");
  private static final int PATIENCE_MILLIS = 5_000;

  /** Of the call that this peer began, or of the one that it was called by. */
  String callId = UUID.randomUUID() + "@test";

  private final DatagramSocket socket;
  private final int firstPort;
  private int serverPort;

  RawPeer() throws IOException {
    this(Server.SIP_PORT);
  }

  RawPeer(int serverPort) throws IOException {
    this.serverPort = serverPort;
    firstPort = serverPort;
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** Sends to another server from now on, as a proxy would; what is said stays the same. */
  void failOverTo(int port) {
    serverPort = port;
  }

  /** A well-formed request; headers may be edited by {@code replace} before it is sent. */
  String request(String method, int cseq, String toTag) {
    var port = socket.getLocalPort();
    return """
        %1$s sip:test@127.0.0.1:%2$d SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%3$d;branch=z9hG4bK%4$s
        From: <sip:peer@127.0.0.1:%3$d>;tag=peer
        To: <sip:test@127.0.0.1:%2$d>%5$s
        Call-ID: %6$s
        CSeq: %7$d %1$s
        Contact: <sip:peer@127.0.0.1:%3$d>
        Max-Forwards: 70
        Content-Length: 0

        """
        .formatted(
            method,
            firstPort,
            port,
            UUID.randomUUID(),
            toTag.isEmpty() ? "" : ";tag=" + toTag,
            callId,
            cseq);
  }

  void send(String message) throws IOException {
    sendBytes(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Host and port of this peer. */
  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  void sendBytes(byte[] bytes) throws IOException {
    socket.send(
        new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), serverPort));
  }

  /** The next final response of this call. */
  String finalResponse() throws IOException {
    while (true) {
      var message = receive();
      if (message.contains(callId) && status(message) >= 200) {
        return message;
      }
    }
  }

  String receive() throws IOException {
    var packet = new DatagramPacket(new byte[65_535], 65_535);
    socket.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }

  /** Whether nothing arrives for a while. */
  boolean isSilent() throws IOException {
    socket.setSoTimeout(300);
    try {
      receive();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  /** Sets a call up and returns the server's tag. */
  String establish() throws IOException {
    send(request("INVITE", 1, ""));
    var response = finalResponse();
    if (status(response) != 200) {
      throw new AssertionError(response);
    }
    var tag = tag(response);
    send(request("ACK", 1, tag));
    return tag;
  }

  /** The next request of the other side with this method; answers nothing. */
  String awaitRequest(String method) throws IOException {
    while (true) {
      var message = receive();
      if (message.startsWith(method + " ")) {
        callId = CALL_ID.matcher(message).results().findFirst().orElseThrow().group(1);
        return message;
      }
    }
  }

  /** Answers a request with a To tag of this peer. */
  void answer(String request, int status, String more) throws IOException {
    var lines = new StringBuilder("SIP/2.0 " + status + " Whatever\n");
    request
        .lines()
        .filter(line -> line.matches("(?i)(via|from|to|call-id|cseq|record-route):.*"))
        .map(
            line -> line.matches("(?i)to:.*") && !line.contains("tag=") ? line + ";tag=peer" : line)
        .forEach(line -> lines.append(line).append('\n'));
    lines.append("Contact: <sip:peer@" + address() + ">\n").append(more);
    send(lines.append("Content-Length: 0\n\n").toString());
  }

  int exchange(String request) throws IOException {
    send(request);
    return status(finalResponse());
  }

  static int status(String response) {
    return response.startsWith("SIP/2.0 ") ? Integer.parseInt(response.substring(8, 11)) : 0;
  }

  static String tag(String response) {
    var matcher = TAG.matcher(response);
    if (!matcher.find()) {
      throw new AssertionError("No To tag: " + response);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    socket.close();
  }
}
