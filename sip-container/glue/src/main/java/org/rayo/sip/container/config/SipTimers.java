// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.config;

import java.time.Duration;

/**
 * Timers of RFC 3261 §17 and of the container.
 *
 * @param t1 round-trip estimate, 500 ms by the RFC
 * @param t2 longest retransmission interval of non-INVITE requests, 4 s by the RFC
 * @param t4 longest time that a message stays in the network, 5 s by the RFC
 * @param retryAfter what a 503 tells the peer to wait, in whole seconds
 */
public record SipTimers(Duration t1, Duration t2, Duration t4, Duration retryAfter) {

  public SipTimers {
    if (t1.isNegative() || t1.isZero() || t2.compareTo(t1) < 0 || t4.compareTo(t1) < 0) {
      throw new IllegalArgumentException(
          "SIP timers must keep 0 < t1 ≤ t2, t4: " + t1 + ", " + t2 + ", " + t4);
    }
    if (retryAfter.toSeconds() < 1) {
      throw new IllegalArgumentException("retryAfter must be at least 1 s: " + retryAfter);
    }
  }

  /** The values of RFC 3261 and a Retry-After of 5 s. */
  public static SipTimers defaults() {
    return new SipTimers(
        Duration.ofMillis(500),
        Duration.ofSeconds(4),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5));
  }
}
