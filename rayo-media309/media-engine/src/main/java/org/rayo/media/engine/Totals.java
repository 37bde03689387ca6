// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.rayo.media.engine.leg.LegCounters;
import org.rayo.media.engine.leg.RtpLeg;
import org.rayo.media.engine.metrics.DropCounts;
import org.rayo.media.engine.metrics.DropReason;
import org.rayo.media.engine.metrics.EngineMetrics;
import org.rayo.media.engine.play.PromptLoader;
import org.rayo.media.engine.tick.TickClock;
import org.rayo.media.engine.tick.TickThread;

/**
 * Adds up what living legs count now and what closed ones had counted, so that the tick itself
 * counts in plain fields.
 */
final class Totals implements EngineMetrics {
  private final Collection<RtpLeg> legs;
  private final Collection<?> mixers;
  private final TickThread[] ticks;
  private final PromptLoader prompts;
  private final AtomicLong created = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong notSent = new AtomicLong();
  private final DropCounts dropped = new DropCounts();

  Totals(Collection<RtpLeg> legs, Collection<?> mixers, TickThread[] ticks, PromptLoader prompts) {
    this.legs = legs;
    this.mixers = mixers;
    this.ticks = ticks;
    this.prompts = prompts;
  }

  void legCreated() {
    created.incrementAndGet();
  }

  void legClosed(LegCounters last) {
    received.addAndGet(last.received());
    sent.addAndGet(last.sent());
    notSent.addAndGet(last.notSent());
    for (var reason : DropReason.values()) {
      dropped.add(reason, last.dropped(reason));
    }
  }

  private long living(ToLongFunction<LegCounters> figure) {
    return legs.stream().map(RtpLeg::counters).mapToLong(figure).sum();
  }

  @Override
  public int activeLegs() {
    return legs.size();
  }

  @Override
  public int activeMixers() {
    return mixers.size();
  }

  @Override
  public long legsCreated() {
    return created.get();
  }

  @Override
  public long packetsReceived() {
    return received.get() + living(LegCounters::received);
  }

  @Override
  public long packetsSent() {
    return sent.get() + living(LegCounters::sent);
  }

  @Override
  public long packetsNotSent() {
    return notSent.get() + living(LegCounters::notSent);
  }

  @Override
  public Map<DropReason, Long> packetsDropped() {
    var counts = new EnumMap<DropReason, Long>(DropReason.class);
    for (var reason : DropReason.values()) {
      counts.put(reason, dropped.get(reason) + living(c -> c.dropped(reason)));
    }
    return counts;
  }

  @Override
  public long ticks() {
    long all = 0;
    for (long bucket : lateness()) {
      all += bucket;
    }
    return all;
  }

  @Override
  public long lateTicks() {
    long late = 0;
    for (var tick : ticks) {
      late += tick.clock().late();
    }
    return late;
  }

  @Override
  public Duration tickLateness(double quantile) {
    long[] buckets = lateness();
    long rank = (long) Math.ceil(quantile * ticks());
    long seen = 0;
    for (int i = 0; i < buckets.length; i++) {
      seen += buckets[i];
      if (seen >= rank) {
        return Duration.ofNanos(1000L << i);
      }
    }
    return Duration.ZERO;
  }

  private long[] lateness() {
    long[] sum = TickClock.emptySum();
    for (var tick : ticks) {
      tick.clock().addTo(sum);
    }
    return sum;
  }

  @Override
  public Duration tickCpuTime() {
    long nanos = 0;
    for (var tick : ticks) {
      nanos += tick.cpuNanos();
    }
    return Duration.ofNanos(nanos);
  }

  @Override
  public long promptCacheHits() {
    return prompts.cacheHits();
  }

  @Override
  public long promptCacheMisses() {
    return prompts.cacheMisses();
  }

  @Override
  public long promptCacheBytes() {
    return prompts.cacheBytes();
  }

  @Override
  public long fetchesFailed() {
    return prompts.failures();
  }
}
