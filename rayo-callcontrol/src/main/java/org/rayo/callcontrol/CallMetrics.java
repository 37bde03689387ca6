// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The counters of call control. Thread-safe. */
final class CallMetrics {
  private final Map<CallCounter, LongAdder> counters = new EnumMap<>(CallCounter.class);

  CallMetrics() {
    for (var counter : CallCounter.values()) {
      counters.put(counter, new LongAdder());
    }
  }

  void count(CallCounter counter) {
    var adder = counters.get(counter);
    if (adder != null) {
      adder.increment();
    }
  }

  Map<String, Long> values() {
    var values = new LinkedHashMap<String, Long>();
    counters.forEach((counter, adder) -> values.put(counter.label(), adder.sum()));
    return values;
  }
}
