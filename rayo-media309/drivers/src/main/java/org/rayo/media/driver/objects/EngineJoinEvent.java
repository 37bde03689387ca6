// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.io.Serializable;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.join.JoinEvent;
import javax.media.mscontrol.join.Joinable;
import org.jspecify.annotations.Nullable;

/** The outcome of a join that did not block. */
final class EngineJoinEvent extends EngineEvent<Joinable> implements JoinEvent {
  private final Joinable other;
  private final @Nullable Serializable context;

  EngineJoinEvent(
      Joinable source,
      Joinable other,
      EventType type,
      Outcome outcome,
      @Nullable Serializable context) {
    super(source, type, outcome);
    this.other = other;
    this.context = context;
  }

  @Override
  public Joinable getOtherJoinable() {
    return other;
  }

  @Override
  public Joinable getThisJoinable() {
    return getSource();
  }

  @Override
  public @Nullable Serializable getContext() {
    return context;
  }
}
