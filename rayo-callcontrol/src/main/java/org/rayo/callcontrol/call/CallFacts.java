// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.control.Control;
import org.rayo.callcontrol.join.Joins;

/**
 * What is known of a call in every state.
 *
 * @param answered null before that
 * @param session what clients did to it since
 */
public record CallFacts(
    CallIdentity identity,
    Control control,
    Components components,
    Joins joins,
    MediaLeg leg,
    @Nullable Instant answered,
    Session session) {
  CallFacts with(CallIdentity next) {
    return new CallFacts(next, control, components, joins, leg, answered, session);
  }

  CallFacts with(Control next) {
    return new CallFacts(identity, next, components, joins, leg, answered, session);
  }

  CallFacts with(Components next) {
    return new CallFacts(identity, control, next, joins, leg, answered, session);
  }

  CallFacts with(Joins next) {
    return new CallFacts(identity, control, components, next, leg, answered, session);
  }

  CallFacts with(MediaLeg next) {
    return new CallFacts(identity, control, components, joins, next, answered, session);
  }

  CallFacts answeredAt(Instant when) {
    return new CallFacts(identity, control, components, joins, leg, when, session);
  }

  CallFacts with(Session next) {
    return new CallFacts(identity, control, components, joins, leg, answered, next);
  }
}
