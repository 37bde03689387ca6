// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MediaEvent;
import org.jspecify.annotations.Nullable;

/** What all events have in common. */
abstract class EngineEvent<S> implements MediaEvent<S> {
  private final S source;
  private final EventType type;
  private final Outcome outcome;

  EngineEvent(S source, EventType type, Outcome outcome) {
    this.source = source;
    this.type = type;
    this.outcome = outcome;
  }

  @Override
  public S getSource() {
    return source;
  }

  @Override
  public EventType getEventType() {
    return type;
  }

  @Override
  public boolean isSuccessful() {
    return outcome.error() == MediaErr.NO_ERROR;
  }

  @Override
  public MediaErr getError() {
    return outcome.error();
  }

  @Override
  public @Nullable String getErrorText() {
    return outcome.errorText();
  }

  Outcome outcome() {
    return outcome;
  }

  @Override
  public String toString() {
    return type + " " + outcome;
  }
}
