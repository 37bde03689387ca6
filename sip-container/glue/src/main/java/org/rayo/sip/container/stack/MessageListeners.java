// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.MessageProcessorFactory;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetAddress;

/** Makes the listener of each endpoint: ours for UDP, the stack's NIO ones for the rest. */
public final class MessageListeners implements MessageProcessorFactory {

  static final String WORKERS = "org.rayo.sip.WORKERS";
  static final String QUEUE_LENGTH = "org.rayo.sip.QUEUE_LENGTH";

  // Without it the stack sends each datagram from a socket of its own, so from another port than
  // the one that the peer talks to (RFC 3581 §4); only its own factory can set it.
  private static final VarHandle SENDS_FROM_LISTENER = sendsFromListener();

  private final MessageProcessorFactory nio = new NioMessageProcessorFactory();

  private static VarHandle sendsFromListener() {
    try {
      return MethodHandles.privateLookupIn(SIPTransactionStack.class, MethodHandles.lookup())
          .findVarHandle(SIPTransactionStack.class, "udpFlag", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** UDP messages that wait for a worker. */
  public static int queued() {
    return UdpListener.queued();
  }

  @Override
  public MessageProcessor createMessageProcessor(
      SIPTransactionStack stack, InetAddress address, int port, String transport)
      throws IOException {
    if (!"udp".equalsIgnoreCase(transport)) {
      return nio.createMessageProcessor(stack, address, port, transport);
    }
    SENDS_FROM_LISTENER.setVolatile(stack, true);
    var settings = ((SipStackImpl) stack).getConfigurationProperties();
    return new UdpListener(
        address,
        stack,
        port,
        Integer.parseInt(settings.getProperty(WORKERS)),
        Integer.parseInt(settings.getProperty(QUEUE_LENGTH)));
  }
}
