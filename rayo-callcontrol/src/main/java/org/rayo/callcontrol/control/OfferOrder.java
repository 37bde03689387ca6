// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.rayo.protocol.jid.Jid;

/** Puts the strategies into practice; remembers who was offered a call when. Thread-safe. */
public final class OfferOrder {
  private final ToIntFunction<Jid> load;
  private final RandomGenerator random;
  private final ConcurrentHashMap<Jid, Long> latest = new ConcurrentHashMap<>();
  private final AtomicLong turns = new AtomicLong();

  /**
   * @param load calls that a client controls
   * @param random asked by several threads at a time
   */
  public OfferOrder(ToIntFunction<Jid> load, RandomGenerator random) {
    this.load = load;
    this.random = random;
  }

  /**
   * The clients of the next stage.
   *
   * @param candidates in the order in which the application lists them
   */
  synchronized List<Jid> pick(OfferPolicy.Strategy strategy, List<Jid> candidates) {
    if (candidates.isEmpty()) {
      return candidates;
    }
    var picked =
        switch (strategy) {
          case ALL -> candidates;
          case FIRST -> candidates.subList(0, 1);
          case RANDOM -> List.of(candidates.get(random.nextInt(candidates.size())));
          case ROUND_ROBIN -> least(candidates, Comparator.comparingLong(this::turn));
          case LEAST_LOADED ->
              least(candidates, Comparator.comparingInt(load).thenComparingLong(this::turn));
        };
    picked.forEach(client -> latest.put(client, turns.incrementAndGet()));
    return List.copyOf(picked);
  }

  private long turn(Jid client) {
    return latest.getOrDefault(client, 0L);
  }

  private static List<Jid> least(List<Jid> candidates, Comparator<Jid> order) {
    return candidates.stream().min(order).stream().toList();
  }

  /** Forgets a client that is gone. */
  public void forget(Jid client) {
    latest.remove(client);
  }
}
