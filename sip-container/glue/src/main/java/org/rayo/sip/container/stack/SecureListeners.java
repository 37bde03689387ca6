// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.NioTlsMessageProcessor;
import gov.nist.javax.sip.stack.NioTlsWebSocketMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/**
 * TLS and WSS listeners with an SSL context from the server instead of key store files.
 *
 * <p>The stack knows key managers only and builds its contexts in {@code init}, into fields without
 * setters; these listeners put the given context there.
 */
final class SecureListeners {

  /** By stack name: the stack's properties hold strings only. */
  private static final Map<String, SSLContext> CONTEXTS = new ConcurrentHashMap<>();

  private SecureListeners() {}

  static void use(String stackName, SSLContext context) {
    CONTEXTS.put(stackName, context);
  }

  static MessageProcessor tls(
      SIPTransactionStack stack, String stackName, InetAddress address, int port) {
    var listener = new Tls(address, stack, port);
    set(listener, NioTlsMessageProcessor.class, contextOf(stackName));
    return listener;
  }

  static MessageProcessor wss(
      SIPTransactionStack stack, String stackName, InetAddress address, int port) {
    var listener = new Wss(address, stack, port);
    set(listener, NioTlsWebSocketMessageProcessor.class, contextOf(stackName));
    return listener;
  }

  private static SSLContext contextOf(String stackName) {
    var context = CONTEXTS.get(stackName);
    if (context == null) {
      throw new IllegalStateException("No SSL context for SIP stack " + stackName);
    }
    return context;
  }

  private static void set(Object listener, Class<?> type, SSLContext context) {
    StackFields.set(listener, type, "sslServerCtx", context);
    StackFields.set(listener, type, "sslClientCtx", context);
  }

  private static final class Tls extends NioTlsMessageProcessor {

    Tls(InetAddress address, SIPTransactionStack stack, int port) {
      super(address, stack, port);
    }

    @Override
    public void init() {
      // Would make contexts from key managers.
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(
        NioTcpMessageProcessor processor, SocketChannel client) throws IOException {
      return BoundedPipeline.into(super.createMessageChannel(processor, client));
    }
  }

  private static final class Wss extends NioTlsWebSocketMessageProcessor {

    Wss(InetAddress address, SIPTransactionStack stack, int port) {
      super(address, stack, port);
    }

    @Override
    public void init() {
      // Would make contexts from key managers.
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(
        NioTcpMessageProcessor processor, SocketChannel client) throws IOException {
      return BoundedPipeline.into(super.createMessageChannel(processor, client));
    }
  }
}
