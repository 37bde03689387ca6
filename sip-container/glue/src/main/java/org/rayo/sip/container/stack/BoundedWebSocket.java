// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.NioWebSocketMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket connection that is closed when it sends much and no message comes of it.
 *
 * <p>The stack keeps a frame, and the request line of the opening, in a buffer that grows for as
 * long as the peer sends.
 */
final class BoundedWebSocket extends NioWebSocketMessageChannel {

  private static final LimitedLog LOG =
      new LimitedLog(LoggerFactory.getLogger("org.rayo.sip.malformed"));

  private final long most;
  private long sinceMessage;

  BoundedWebSocket(
      SIPTransactionStack stack, NioTcpMessageProcessor processor, SocketChannel socket)
      throws IOException {
    super(stack, processor, socket);
    // A message and its frames.
    most = 2L * stack.getMaxMessageSize();
    BoundedPipeline.into(this, () -> sinceMessage = 0);
  }

  @Override
  protected void addBytes(byte[] bytes) throws Exception {
    sinceMessage += bytes.length;
    if (sinceMessage > most) {
      IntakeCounters.SHARED.malformed();
      LOG.warn("Closing a WebSocket that sent more than " + most + " bytes and no message");
      throw new IOException("WebSocket frame out of range");
    }
    super.addBytes(bytes);
  }
}
