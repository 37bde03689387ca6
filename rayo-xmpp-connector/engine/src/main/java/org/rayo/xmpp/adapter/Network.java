// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The event loops that own the sockets: epoll on Linux, NIO elsewhere.
 *
 * @param channelType of listening sockets on these loops
 */
record Network(EventLoopGroup loops, Class<? extends ServerSocketChannel> channelType) {
  private static final int MAX_LOOPS = 8;
  private static final long STOP_SECONDS = 3;

  static Network start() {
    int threads = Math.min(MAX_LOOPS, Math.max(1, Runtime.getRuntime().availableProcessors()));
    var names = new DefaultThreadFactory("rayo-xmpp", true);
    return Epoll.isAvailable()
        ? new Network(
            new MultiThreadIoEventLoopGroup(threads, names, EpollIoHandler.newFactory()),
            EpollServerSocketChannel.class)
        : new Network(
            new MultiThreadIoEventLoopGroup(threads, names, NioIoHandler.newFactory()),
            NioServerSocketChannel.class);
  }

  /** Lets the last words of the streams out, then ends the loops. */
  void stop() {
    loops
        .shutdownGracefully(200, TimeUnit.SECONDS.toMillis(STOP_SECONDS), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(STOP_SECONDS + 1, TimeUnit.SECONDS);
  }
}
