// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Named counters that only grow. Names are the program's, never taken from a client. */
public final class Counters {
  private final LongAdder received = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final Map<String, LongAdder> named = new ConcurrentHashMap<>();

  void stanzaReceived() {
    received.increment();
  }

  void stanzasSent(int count) {
    sent.add(count);
  }

  public void count(String name) {
    named.computeIfAbsent(name, _ -> new LongAdder()).increment();
  }

  public long received() {
    return received.sum();
  }

  public long sent() {
    return sent.sum();
  }

  public Map<String, Long> snapshot() {
    var values = new TreeMap<String, Long>();
    named.forEach((name, adder) -> values.put(name, adder.sum()));
    return values;
  }
}
