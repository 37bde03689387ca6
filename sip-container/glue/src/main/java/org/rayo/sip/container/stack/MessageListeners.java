// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.MessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;

/** Makes the listener of each endpoint: ours for UDP, the stack's with our bounds for the rest. */
public final class MessageListeners implements MessageProcessorFactory {

  static final String WORKERS = "org.rayo.sip.WORKERS";
  static final String QUEUE_LENGTH = "org.rayo.sip.QUEUE_LENGTH";

  /** UDP messages that wait for a worker. */
  public static int queued() {
    return UdpListener.queued();
  }

  @Override
  public MessageProcessor createMessageProcessor(
      SIPTransactionStack stack, InetAddress address, int port, String transport)
      throws IOException {
    var settings = ((SipStackImpl) stack).getConfigurationProperties();
    var name = settings.getProperty("javax.sip.STACK_NAME");
    return switch (transport.toLowerCase(Locale.ROOT)) {
      case "udp" ->
          new UdpListener(
              address,
              stack,
              port,
              Integer.parseInt(settings.getProperty(WORKERS)),
              Integer.parseInt(settings.getProperty(QUEUE_LENGTH)));
      case "tcp" -> StreamListeners.tcp(stack, address, port);
      case "ws" -> StreamListeners.ws(stack, address, port);
      case "tls" -> SecureListeners.tls(stack, name, address, port);
      case "wss" -> SecureListeners.wss(stack, name, address, port);
      default -> throw new IOException("No SIP over " + transport);
    };
  }
}
