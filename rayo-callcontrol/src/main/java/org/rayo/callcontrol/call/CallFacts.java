// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.control.Control;

/**
 * What is known of a call in every state.
 *
 * @param answered null before that
 */
public record CallFacts(
    CallIdentity identity,
    Control control,
    Components components,
    MediaLeg leg,
    @Nullable Instant answered) {
  CallFacts with(CallIdentity next) {
    return new CallFacts(next, control, components, leg, answered);
  }

  CallFacts with(Control next) {
    return new CallFacts(identity, next, components, leg, answered);
  }

  CallFacts with(Components next) {
    return new CallFacts(identity, control, next, leg, answered);
  }

  CallFacts with(MediaLeg next) {
    return new CallFacts(identity, control, components, next, answered);
  }

  CallFacts answeredAt(Instant when) {
    return new CallFacts(identity, control, components, leg, when);
  }
}
