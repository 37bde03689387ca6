// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** SIP in datagrams (RFC 3261 §18). */
final class UdpWire implements SipWire {
  private final DatagramSocket socket;
  private final Receiver receiver;

  UdpWire(InetAddress address, int port, Receiver receiver) {
    this.receiver = receiver;
    try {
      socket = new DatagramSocket(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("sip-udp-" + socket.getLocalPort()).start(this::receive);
  }

  private void receive() {
    var buffer = new byte[65_535];
    while (!socket.isClosed()) {
      var datagram = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(datagram);
      } catch (IOException e) {
        continue; // closed, or an ICMP error of an earlier message
      }
      var text = new String(buffer, 0, datagram.getLength(), StandardCharsets.UTF_8);
      if (!text.isBlank()) {
        receiver.received(SipMessage.parse(text), (InetSocketAddress) datagram.getSocketAddress());
      }
    }
  }

  @Override
  public void send(byte[] message, InetSocketAddress to) {
    try {
      socket.send(new DatagramPacket(message, message.length, to));
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  @Override
  public String transport() {
    return "UDP";
  }

  @Override
  public void close() {
    socket.close();
  }
}
