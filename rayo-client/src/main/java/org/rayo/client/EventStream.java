// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The events of one entity: kept until somebody listens, then delivered in order by whichever
 * thread is there, without a lock held.
 */
final class EventStream<E> {
  private static final Logger LOG = System.getLogger(EventStream.class.getName());

  /** More than any call has; a server that sends on without end must not fill the memory. */
  private static final int MAX_WAITING = 1000;

  private record Timed<E>(E event, Instant at) {}

  private final Queue<Timed<E>> waiting = new ArrayDeque<>();
  private @Nullable EventListener<? super E> listener;
  private boolean delivering;

  void add(E event, Instant at) {
    synchronized (this) {
      if (waiting.size() < MAX_WAITING) {
        waiting.add(new Timed<>(event, at));
      }
    }
    deliver();
  }

  /** Replaces the listener; it hears first what waited. */
  void listen(EventListener<? super E> newListener) {
    synchronized (this) {
      listener = newListener;
    }
    deliver();
  }

  private void deliver() {
    while (true) {
      Timed<E> next;
      EventListener<? super E> hearing;
      synchronized (this) {
        hearing = listener;
        if (delivering || hearing == null || waiting.isEmpty()) {
          return;
        }
        next = waiting.remove();
        delivering = true;
      }
      try {
        hearing.onEvent(next.event, next.at);
      } catch (RuntimeException broken) {
        LOG.log(Level.ERROR, "a listener failed", broken);
      } finally {
        synchronized (this) {
          delivering = false;
        }
      }
    }
  }
}
