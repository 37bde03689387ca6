// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

/**
 * The two non-blocking sockets of a leg.
 *
 * @param port of RTP, even; RTCP has the next
 */
public record PortPair(DatagramChannel rtp, DatagramChannel rtcp, int port)
    implements AutoCloseable {
  private static final int RECEIVE_BUFFER = 64 * 1024;

  static PortPair bind(InetAddress address, int port) throws IOException {
    var rtp = open(address, port);
    try {
      return new PortPair(rtp, open(address, port + 1), port);
    } catch (IOException | RuntimeException e) {
      rtp.close();
      throw e;
    }
  }

  private static DatagramChannel open(InetAddress address, int port) throws IOException {
    var channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
      channel.bind(new InetSocketAddress(address, port));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Of RTP. */
  public InetSocketAddress localAddress() {
    return new InetSocketAddress(rtp.socket().getLocalAddress(), port);
  }

  @Override
  public void close() {
    try (rtp;
        rtcp) {
      // closing is all there is to do
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
