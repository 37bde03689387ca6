// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.MessageProcessorFactory;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;

/** Makes the listener of each endpoint: ours for UDP, the stack's NIO ones for the rest. */
public final class MessageListeners implements MessageProcessorFactory {

  static final String WORKERS = "org.rayo.sip.WORKERS";
  static final String QUEUE_LENGTH = "org.rayo.sip.QUEUE_LENGTH";

  private final MessageProcessorFactory nio = new NioMessageProcessorFactory();

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
    var settings = ((SipStackImpl) stack).getConfigurationProperties();
    return new UdpListener(
        address,
        stack,
        port,
        Integer.parseInt(settings.getProperty(WORKERS)),
        Integer.parseInt(settings.getProperty(QUEUE_LENGTH)));
  }
}
