// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.rayo.media.engine.MediaException.NoResources;
import org.rayo.media.engine.input.DtmfCollection;

/** The collections that run on a party: hands them digits and timeouts on its serial callbacks. */
final class PartyInputs {
  private static final int MAX = 16;

  private final List<DtmfCollection> running = new CopyOnWriteArrayList<>();
  private final Executor callbacks;
  private volatile DtmfCollection[] forTick = new DtmfCollection[0];

  PartyInputs(Executor callbacks) {
    this.callbacks = callbacks;
  }

  void add(DtmfCollection collection) {
    if (running.size() >= MAX) {
      throw new NoResources("More than " + MAX + " inputs at a time");
    }
    running.add(collection);
    forTick = running.toArray(DtmfCollection[]::new);
  }

  void remove(DtmfCollection collection) {
    running.remove(collection);
    forTick = running.toArray(DtmfCollection[]::new);
  }

  /** On the callbacks. */
  void digit(char digit, long now) {
    running.forEach(c -> c.digit(digit, now));
  }

  /** Tick thread; allocates only when a timer has run out. */
  void tick(long now) {
    for (var collection : forTick) {
      if (collection.isDue(now)) {
        callbacks.execute(() -> collection.timeout(now));
      }
    }
  }

  /** On the callbacks. */
  void legClosed() {
    running.forEach(DtmfCollection::legClosed);
  }
}
