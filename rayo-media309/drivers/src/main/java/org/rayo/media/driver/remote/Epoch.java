// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

/** Which of several owners of an object is the latest: grows with everything that we take over. */
final class Epoch {
  private final String node;
  private long number;

  Epoch(String node, long first) {
    this.node = node;
    this.number = first;
  }

  String node() {
    return node;
  }

  synchronized long current() {
    return number;
  }

  /** By the clock, which is what the others go by as well. */
  synchronized long next() {
    number = Math.max(number + 1, System.currentTimeMillis());
    return number;
  }
}
