// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;

/** A wire that shows what it sends. */
record TracedWire(SipWire wire, SipTrace trace) implements SipWire {
  @Override
  public void send(byte[] message, InetSocketAddress to) {
    wire.send(message, to);
    int end = 0;
    while (end < message.length && message[end] != '\r') {
      end++;
    }
    trace.sent(new String(message, 0, end, UTF_8));
  }

  @Override
  public InetSocketAddress address() {
    return wire.address();
  }

  @Override
  public String transport() {
    return wire.transport();
  }

  @Override
  public void close() {
    wire.close();
  }
}
