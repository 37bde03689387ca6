// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.adapter;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts connections, all of them and by address. Thread-safe. */
final class ConnectionLimits {
  private final int total;
  private final int perAddress;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

  ConnectionLimits(int total, int perAddress) {
    this.total = total;
    this.perAddress = perAddress;
  }

  /** False where there is no room; otherwise {@link #leave} must follow. */
  boolean enter(SocketAddress client) {
    if (open.incrementAndGet() > total) {
      open.decrementAndGet();
      return false;
    }
    if (client instanceof InetSocketAddress inet
        && byAddress.merge(inet.getAddress(), 1, Integer::sum) > perAddress) {
      leave(client);
      return false;
    }
    return true;
  }

  void leave(SocketAddress client) {
    open.decrementAndGet();
    if (client instanceof InetSocketAddress inet) {
      byAddress.computeIfPresent(
          inet.getAddress(), (_, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }
  }

  int open() {
    return open.get();
  }
}
