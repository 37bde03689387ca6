// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.time.Duration;
import java.util.concurrent.Future;
import org.rayo.media.engine.Leg;

/**
 * Reports a peer from which no packet came for a time, once per silence. A peer that said in SDP
 * that it would not send is left alone.
 */
final class InactivityWatch {
  private static final int CHECKS = 4;

  private final Leg leg;
  private final EnginePortManager portManager;
  private final Future<?> timer;
  private long seen;
  private int silentChecks;

  InactivityWatch(Timekeeper time, Duration limit, Leg leg, EnginePortManager portManager) {
    this.leg = leg;
    this.portManager = portManager;
    this.timer = time.every(limit.dividedBy(CHECKS), this::check);
  }

  private void check() {
    long received = leg.stats().packetsReceived();
    if (received != seen || !portManager.expectsMedia()) {
      seen = received;
      silentChecks = 0;
    } else if (++silentChecks == CHECKS) {
      portManager.streamFailed("No packet came from the peer");
    }
  }

  void stop() {
    timer.cancel(false);
  }
}
