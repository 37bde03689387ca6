// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.rayo.xmpp.stream.ClientChannel;
import org.rayo.xmpp.stream.StreamServices;

/** The listening sockets. */
final class ClientListener implements AutoCloseable {
  private static final int BACKLOG = 512;
  private static final long FAREWELL_MILLIS = 1000;

  private final StreamServices services;
  private final ConnectionLimits limits;
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final List<Channel> listening = new ArrayList<>();

  ClientListener(StreamServices services, ConnectionLimits limits) {
    this.services = services;
    this.limits = limits;
  }

  /**
   * @throws IOException where an address cannot be bound; then none is
   */
  void open(
      EventLoopGroup loops,
      Class<? extends ServerSocketChannel> type,
      List<InetSocketAddress> addresses)
      throws IOException {
    var bootstrap =
        new ServerBootstrap()
            .group(loops)
            .channel(type)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    accept(channel);
                  }
                });
    for (var address : addresses) {
      var bound = bootstrap.bind(address).awaitUninterruptibly();
      if (!bound.isSuccess()) {
        close();
        throw new IOException(
            "cannot listen for XMPP clients on " + address + ": " + bound.cause().getMessage(),
            bound.cause());
      }
      listening.add(bound.channel());
    }
  }

  private void accept(Channel channel) {
    var client = channel.remoteAddress();
    if (!limits.enter(client)) {
      services.counters().count("connections-refused.limit");
      var _ = channel.close();
      return;
    }
    services.counters().count("connections-accepted");
    channel.closeFuture().addListener(_ -> limits.leave(client));
    clients.add(channel);
    channel.pipeline().addLast(new ClientChannel(channel, services));
  }

  /** Where clients are accepted; the port is the real one also if any port was asked for. */
  List<InetSocketAddress> addresses() {
    return listening.stream().map(channel -> (InetSocketAddress) channel.localAddress()).toList();
  }

  /** Accepts nobody any more, takes leave of every client and waits a moment for the farewells. */
  @Override
  public void close() {
    listening.forEach(channel -> channel.close().awaitUninterruptibly());
    listening.clear();
    var closed = clients.newCloseFuture();
    for (var channel : clients) {
      var stream = channel.pipeline().get(ClientChannel.class);
      if (stream != null) {
        stream.stop();
      }
    }
    closed.awaitUninterruptibly(FAREWELL_MILLIS);
  }
}
