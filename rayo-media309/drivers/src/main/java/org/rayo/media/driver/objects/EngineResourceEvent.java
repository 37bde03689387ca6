// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;

/** What all events of resources have in common. */
abstract class EngineResourceEvent<S> extends EngineEvent<S> implements ResourceEvent<S> {
  EngineResourceEvent(S source, EventType type, Outcome outcome) {
    super(source, type, outcome);
  }

  @Override
  public Qualifier getQualifier() {
    return outcome().qualifier();
  }

  @Override
  public @Nullable Trigger getRTCTrigger() {
    return outcome().trigger();
  }
}
