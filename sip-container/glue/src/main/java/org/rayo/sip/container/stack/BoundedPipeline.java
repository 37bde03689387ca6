// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.NioPipelineParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.stack.NIOHandler;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.text.ParseException;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Cuts a stream into messages as the stack does, but believes no Content-Length beyond the largest
 * message, and has what cannot be parsed answered as on UDP.
 *
 * <p>The stack makes room for a body as soon as it is announced: one line of a peer was enough for
 * an OutOfMemoryError in the thread that reads all connections.
 */
final class BoundedPipeline extends NioPipelineParser {

  private static final LimitedLog LOG =
      new LimitedLog(LoggerFactory.getLogger("org.rayo.sip.malformed"));

  private final StreamFramer framer;
  private final Runnable onBytes;

  private BoundedPipeline(
      SIPTransactionStack stack, NioTcpMessageChannel channel, Runnable onBytes) {
    super(stack, channel, stack.getMaxMessageSize());
    this.onBytes = onBytes;
    framer = new StreamFramer(stack.getMaxMessageSize());
    StackFields.set(this, NioPipelineParser.class, "smp", parserOf(channel));
  }

  /** Puts one into a connection that has not read anything yet. */
  static NioTcpMessageChannel into(NioTcpMessageChannel channel) {
    return into(channel, () -> {});
  }

  /**
   * As {@link #into(NioTcpMessageChannel)}.
   *
   * @param onBytes told whenever bytes of messages arrive
   */
  static NioTcpMessageChannel into(NioTcpMessageChannel channel, Runnable onBytes) {
    StackFields.set(
        channel,
        NioTcpMessageChannel.class,
        "nioParser",
        new BoundedPipeline(channel.getSIPStack(), channel, onBytes));
    return channel;
  }

  /** The stack parses what comes by streams for nobody, who could not be told of an error. */
  private static MessageParser parserOf(NioTcpMessageChannel channel) {
    var listener = new Connection(channel);
    return (data, readBody, strict, _) ->
        GuardedParsers.PARSER.parseSIPMessage(data, readBody, strict, listener);
  }

  /**
   * Takes what was read.
   *
   * @throws IOException when a message is announced that is too large; the connection is closed
   */
  @Override
  public synchronized void addBytes(byte[] bytes) throws Exception {
    onBytes.run();
    byte[] framed;
    try {
      framed = framer.take(bytes);
    } catch (IOException e) {
      IntakeCounters.SHARED.malformed();
      LOG.warn("Closing a SIP connection: " + e.getMessage());
      throw e;
    }
    if (framed.length > 0) {
      super.addBytes(framed);
    }
  }

  /** Where a malformed message came from. */
  private record Connection(NioTcpMessageChannel channel)
      implements ParseExceptionListener, GuardedParser.Answering {

    @Override
    @SuppressWarnings("rawtypes") // the stack's signature
    public void handleException(
        ParseException problem, SIPMessage partial, Class type, String header, String text)
        throws ParseException {
      channel.handleException(problem, partial, type, header, text);
    }

    @Override
    public void answer(byte[] response) throws IOException {
      var socket = channel.getSocketChannel();
      var remote = (InetSocketAddress) socket.getRemoteAddress();
      var handler =
          StackFields.get(
              channel.getMessageProcessor(),
              NioTcpMessageProcessor.class,
              "nioHandler",
              NIOHandler.class);
      // The stack knows the socket of a peer from its first good message on; before that it would
      // try to connect to it.
      @SuppressWarnings("unchecked") // of the stack
      Map<String, SocketChannel> sockets =
          StackFields.get(handler, NIOHandler.class, "socketTable", Map.class);
      sockets.putIfAbsent(remote.getAddress().getHostAddress() + ":" + remote.getPort(), socket);
      channel.sendMessage(response, remote.getAddress(), remote.getPort(), false);
    }
  }
}
