// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javax.media.mscontrol.MediaEvent;
import javax.media.mscontrol.MediaEventListener;

/**
 * The listeners of one resource. Events of a session go through its queue: one at a time, in order,
 * never on the thread that caused them.
 */
final class Notifier<E extends MediaEvent<?>> {
  private final List<MediaEventListener<E>> listeners = new CopyOnWriteArrayList<>();
  private final Executor queue;

  Notifier(Executor queue) {
    this.queue = queue;
  }

  void add(MediaEventListener<E> listener) {
    if (!listeners.contains(listener)) {
      listeners.add(listener);
    }
  }

  void remove(MediaEventListener<E> listener) {
    listeners.remove(listener);
  }

  void send(E event) {
    queue.execute(
        () -> {
          for (var listener : listeners) {
            tell(listener, event);
          }
        });
  }

  private void tell(MediaEventListener<E> listener, E event) {
    try {
      listener.onEvent(event);
    } catch (RuntimeException e) {
      System.getLogger(Notifier.class.getName())
          .log(System.Logger.Level.ERROR, "A listener failed on " + event, e);
    }
  }
}
