// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Names;

/**
 * The events of one object, delivered one at a time and in order. Those of an owned object have
 * numbers from 1 on and are kept until they are acknowledged; whoever attaches gets the rest again.
 * Those of an object without an owner are tried once, as base MSML has it. Thread-safe.
 */
public final class EventQueue {
  /** More unacknowledged events make the object be released. */
  public static final int LIMIT = 1000;

  private static final long RETRY_MILLIS = 1000;

  private final String session;
  private final ScheduledExecutorService clock;
  private final Runnable overflow;
  private final Deque<Item> items = new ArrayDeque<>(4);
  private @Nullable Controller owner;
  private long last;
  private long taken;
  private @Nullable Item sending;
  private long attempts;
  private boolean stalled;

  /**
   * @param number 0 for an event that is tried once
   * @param to whom to try
   */
  private record Item(long number, Event event, @Nullable Controller to) {}

  /**
   * @param overflow called once for each event that finds the queue full
   */
  public EventQueue(String session, ScheduledExecutorService clock, Runnable overflow) {
    this.session = session;
    this.clock = clock;
    this.overflow = overflow;
  }

  /**
   * @param otherwise who gets it while nobody owns the object; null for nobody
   */
  public void add(Event event, @Nullable Controller otherwise) {
    boolean full;
    synchronized (this) {
      full = items.size() >= LIMIT;
      if (!full && owner != null) {
        var number = ++last;
        var numbered =
            event.and(
                new Event.Pair(Names.SESSION, session),
                new Event.Pair(Names.SEQUENCE, Long.toString(number)));
        items.add(new Item(number, numbered, null));
      } else if (!full && otherwise != null) {
        items.add(new Item(0, event, otherwise));
      }
      deliver();
    }
    if (full) {
      overflow.run();
    }
  }

  /**
   * @param seen the number of the last event that the new owner knows
   */
  public synchronized void attach(Controller newOwner, long seen) {
    owner = newOwner;
    giveUp();
    acknowledge(seen);
    taken = Math.min(last, seen);
    deliver();
  }

  /** Whether it is attached there already. */
  public synchronized boolean goesTo(Controller controller) {
    return owner == controller;
  }

  /** Nobody waits for a node that may be dead. */
  private void giveUp() {
    if (sending != null && sending.number() == 0) {
      items.remove(sending);
    }
    sending = null;
    stalled = false;
    attempts++;
  }

  public synchronized void acknowledge(long number) {
    items.removeIf(item -> item.number() > 0 && item.number() <= number);
  }

  public synchronized long last() {
    return last;
  }

  /** Whether everything was acknowledged, or tried. */
  public synchronized boolean isEmpty() {
    return items.isEmpty();
  }

  /** Whether each was taken once, acknowledged or not, as far as there is somebody to take it. */
  public synchronized boolean isDelivered() {
    return next() == null || owner == null || !owner.isOpen() || stalled;
  }

  private void deliver() {
    if (sending != null) {
      return;
    }
    for (var next = next(); next != null; next = next()) {
      var to = next.number() == 0 ? next.to() : owner;
      if (to != null && to.isOpen()) {
        send(next, to);
        return;
      } else if (next.number() > 0) {
        return;
      }
      items.remove(next);
    }
  }

  private @Nullable Item next() {
    for (var item : items) {
      if (item.number() == 0 || item.number() > taken) {
        return item;
      }
    }
    return null;
  }

  private void send(Item item, Controller to) {
    sending = item;
    long attempt = ++attempts;
    var _ = to.deliver(item.event()).thenAccept(success -> sent(item, attempt, success));
  }

  private synchronized void sent(Item item, long attempt, boolean success) {
    if (attempt != attempts) {
      return;
    }
    sending = null;
    stalled = !success;
    if (item.number() == 0) {
      items.remove(item);
    } else if (success) {
      taken = Math.max(taken, item.number());
    } else {
      var _ = clock.schedule(this::retry, RETRY_MILLIS, TimeUnit.MILLISECONDS);
      return;
    }
    deliver();
  }

  private synchronized void retry() {
    deliver();
  }
}
