// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.metrics;

import java.time.Duration;
import java.util.Map;

/**
 * Counters of the whole engine since its start; every method may be called at any time from any
 * thread.
 */
public interface EngineMetrics {

  int activeLegs();

  int activeMixers();

  long legsCreated();

  /** RTP packets accepted. */
  long packetsReceived();

  /** RTP packets sent. */
  long packetsSent();

  /** Received packets thrown away, by reason. */
  Map<DropReason, Long> packetsDropped();

  /** RTP packets that the socket would not take. */
  long packetsNotSent();

  /** 20 ms ticks done, over all tick threads. */
  long ticks();

  /** Ticks that began 20 ms or more after their time. */
  long lateTicks();

  /**
   * Lateness of tick beginnings below which the given share of ticks lies, from a histogram in
   * powers of two of a microsecond.
   *
   * @param quantile 0..1
   */
  Duration tickLateness(double quantile);

  /** CPU time used by the tick threads. */
  Duration tickCpuTime();

  long promptCacheHits();

  long promptCacheMisses();

  long promptCacheBytes();

  /** Fetches of prompts and grammars that failed. */
  long fetchesFailed();
}
