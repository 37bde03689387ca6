// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetSocketAddress;

/** A socket that carries SIP messages; received ones go to the phone on the wire's own threads. */
interface SipWire extends AutoCloseable {
  /** Where received messages go. */
  interface Receiver {
    void received(SipMessage message, InetSocketAddress from);
  }

  /** May drop the message, as networks do. */
  void send(byte[] message, InetSocketAddress to);

  InetSocketAddress address();

  /** As in a Via header. */
  String transport();

  @Override
  void close();
}
