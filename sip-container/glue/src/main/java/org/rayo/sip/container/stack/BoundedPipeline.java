// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.parser.NioPipelineParser;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Cuts a stream into messages as the stack does, but believes no Content-Length beyond the largest
 * message.
 *
 * <p>The stack makes room for a body as soon as it is announced: one line of a peer was enough for
 * an OutOfMemoryError in the thread that reads all connections.
 */
final class BoundedPipeline extends NioPipelineParser {

  private static final LimitedLog LOG =
      new LimitedLog(LoggerFactory.getLogger("org.rayo.sip.malformed"));
  private static final String NAME = "content-length";
  private static final Pattern LENGTH = Pattern.compile(NAME + "\\s*:\\s*(\\d{1,9})\\s*");

  /** More than a name and a length that anybody needs. */
  private static final int LONGEST_LINE = 80;

  private final int largest;
  private final StringBuilder line = new StringBuilder(LONGEST_LINE);

  private final Runnable onBytes;

  private BoundedPipeline(
      SIPTransactionStack stack, NioTcpMessageChannel channel, Runnable onBytes) {
    super(stack, channel, stack.getMaxMessageSize());
    this.onBytes = onBytes;
    largest = stack.getMaxMessageSize();
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

  /**
   * Takes what was read.
   *
   * @throws IOException when a message is announced that is too large; the connection is closed
   */
  @Override
  public synchronized void addBytes(byte[] bytes) throws Exception {
    onBytes.run();
    for (var b : bytes) {
      if (b == '\n') {
        if (line.length() > NAME.length() && (line.charAt(0) | 0x20) == NAME.charAt(0)) {
          check(line.toString().toLowerCase(Locale.ROOT));
        }
        line.setLength(0);
      } else if (line.length() < LONGEST_LINE) {
        line.append((char) (b & 0xff));
      }
    }
    super.addBytes(bytes);
  }

  /** Lines of bodies are looked at as well: none of them announces that much for good reason. */
  private void check(String text) throws IOException {
    if (!text.startsWith(NAME)) {
      return;
    }
    var length = LENGTH.matcher(text);
    if (!length.matches() || Integer.parseInt(length.group(1)) > largest) {
      IntakeCounters.SHARED.malformed();
      LOG.warn("Closing a SIP connection that announces more than " + largest + " bytes");
      throw new IOException("Content-Length out of range");
    }
  }
}
