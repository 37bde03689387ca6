// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;

/** How an operation came to its end. */
record Outcome(
    Qualifier qualifier, MediaErr error, @Nullable String errorText, @Nullable Trigger trigger) {
  static final Outcome DONE = of(ResourceEvent.NO_QUALIFIER);

  /** The connection was released under it. */
  static final Outcome DROPPED =
      new Outcome(
          ResourceEvent.STOPPED, MediaErr.CALL_DROPPED, "The connection was released", null);

  static Outcome of(Qualifier qualifier) {
    return new Outcome(qualifier, MediaErr.NO_ERROR, null, null);
  }

  static Outcome failed(MediaErr error, @Nullable String text) {
    return new Outcome(ResourceEvent.NO_QUALIFIER, error, text, null);
  }

  /** By the application, or by a run time control. */
  static Outcome stopped(@Nullable Trigger trigger) {
    return trigger == null
        ? of(ResourceEvent.STOPPED)
        : new Outcome(ResourceEvent.RTC_TRIGGERED, MediaErr.NO_ERROR, null, trigger);
  }
}
