// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaEvent;
import javax.media.mscontrol.MediaEventListener;

/** Keeps events until a test asks for them, one by one. */
public final class EventLog<E extends MediaEvent<?>> implements MediaEventListener<E> {
  private final BlockingQueue<E> events = new LinkedBlockingQueue<>();

  @Override
  public void onEvent(E event) {
    events.add(event);
  }

  /** The next event must be of this type. */
  public E next(EventType type) {
    try {
      var event = events.poll(10, TimeUnit.SECONDS);
      assertThat(event).as("the next event").isNotNull();
      assertThat(event.getEventType()).as("%s", event).isEqualTo(type);
      return event;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public boolean isEmpty() {
    return events.isEmpty();
  }
}
