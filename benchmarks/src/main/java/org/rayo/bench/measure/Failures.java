// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench.measure;

import java.util.Map;
import java.util.TreeMap;

/** Failed calls by reason. Safe for use by several threads. */
public final class Failures {
  private final Map<String, Integer> reasons = new TreeMap<>();

  public synchronized void add(String reason) {
    reasons.merge(reason, 1, Integer::sum);
  }

  public synchronized int count() {
    return reasons.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public synchronized String toString() {
    return reasons.toString();
  }
}
