// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SIP over TCP: accepts connections, keeps the ones it made, answers on the same connection. */
final class TcpWire implements SipWire {
  private final ServerSocket server;
  private final Receiver receiver;
  private final Map<InetSocketAddress, Socket> connections = new ConcurrentHashMap<>();

  TcpWire(InetAddress address, int port, Receiver receiver) {
    this.receiver = receiver;
    try {
      server = new ServerSocket(port, 50, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("sip-tcp-" + server.getLocalPort()).start(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        adopt(server.accept());
      }
    } catch (IOException e) {
      close();
    }
  }

  private Socket adopt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    var peer = (InetSocketAddress) socket.getRemoteSocketAddress();
    connections.put(peer, socket);
    Thread.ofVirtual().name("sip-tcp-" + peer).start(() -> read(socket, peer));
    return socket;
  }

  private void read(Socket socket, InetSocketAddress peer) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      while (true) {
        receiver.received(next(in), peer);
      }
    } catch (IOException e) {
      connections.remove(peer, socket);
    }
  }

  private static SipMessage next(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var c = in.read();
      if (c < 0) {
        throw new EOFException();
      }
      head.append((char) c);
      if (head.toString().isBlank()) {
        head.setLength(0); // a keep-alive of RFC 5626
      }
    }
    var parsed = SipMessage.parse(head.toString());
    var length = Integer.parseInt(parsed.header("Content-Length").orElse("0"));
    var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new SipMessage(parsed.startLine(), parsed.fields(), body);
  }

  @Override
  public void send(byte[] message, InetSocketAddress to) {
    try {
      var socket = connections.get(to);
      if (socket == null || socket.isClosed()) {
        socket = adopt(new Socket(to.getAddress(), to.getPort()));
      }
      synchronized (socket) {
        socket.getOutputStream().write(message);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  @Override
  public String transport() {
    return "TCP";
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var socket : connections.values()) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
