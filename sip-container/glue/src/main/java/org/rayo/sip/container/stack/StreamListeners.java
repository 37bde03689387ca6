// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.NioWebSocketMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/** TCP and WS listeners whose connections have bounds. */
final class StreamListeners {

  private StreamListeners() {}

  static MessageProcessor tcp(SIPTransactionStack stack, InetAddress address, int port) {
    return new Tcp(address, stack, port);
  }

  static MessageProcessor ws(SIPTransactionStack stack, InetAddress address, int port) {
    return new Ws(address, stack, port);
  }

  private static final class Tcp extends NioTcpMessageProcessor {

    Tcp(InetAddress address, SIPTransactionStack stack, int port) {
      super(address, stack, port);
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(
        NioTcpMessageProcessor processor, SocketChannel client) throws IOException {
      return BoundedPipeline.into(super.createMessageChannel(processor, client));
    }
  }

  private static final class Ws extends NioWebSocketMessageProcessor {

    Ws(InetAddress address, SIPTransactionStack stack, int port) {
      super(address, stack, port);
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(
        NioTcpMessageProcessor processor, SocketChannel client) throws IOException {
      var channel = new BoundedWebSocket(sipStack, processor, client);
      nioHandler.putMessageChannel(client, channel);
      return channel;
    }
  }
}
