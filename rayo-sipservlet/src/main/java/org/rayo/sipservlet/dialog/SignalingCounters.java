// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts since deployment. */
public final class SignalingCounters {
  /** What is counted. */
  public enum Count {
    /** INVITEs that call control was told about. */
    CALLS_IN,
    /** INVITEs that call control asked for. */
    CALLS_OUT,
    /** Requests refused before call control heard of them. */
    REQUESTS_REFUSED,
    /** Messages that could not be sent. */
    SEND_FAILURES,
    /** 2xx of a forked call beyond the first. */
    EXTRA_ANSWERS,
    /** Dialogs whose session the container lost. */
    SESSIONS_LOST
  }

  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

  public SignalingCounters() {
    for (var count : Count.values()) {
      counts.put(count, new LongAdder());
    }
  }

  public void add(Count count) {
    var adder = counts.get(count);
    if (adder != null) {
      adder.increment();
    }
  }

  /** By name in lower case with hyphens. */
  public Map<String, Long> values() {
    var values = new LinkedHashMap<String, Long>();
    counts.forEach(
        (count, adder) ->
            values.put(count.name().toLowerCase(Locale.ROOT).replace('_', '-'), adder.sum()));
    return values;
  }
}
