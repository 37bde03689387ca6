// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.component;

import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.resource.ResourceEvent;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.ext.CompleteReason;

/** The reasons that all components share. */
public final class Completions {
  private Completions() {}

  /** Null when the resource came to its own end. */
  public static @Nullable CompleteReason shared(ResourceEvent<?> event) {
    if (event.getError() == MediaErr.CALL_DROPPED) {
      return new CompleteReason.HungUp();
    } else if (!event.isSuccessful()) {
      return new CompleteReason.Failed(event.getErrorText());
    } else if (event.getQualifier() == ResourceEvent.STOPPED) {
      return new CompleteReason.Stopped();
    }
    return null;
  }
}
