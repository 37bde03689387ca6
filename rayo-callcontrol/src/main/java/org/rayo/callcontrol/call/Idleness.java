// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallInput.ClientCommand;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;

/**
 * Finds calls that nobody cares for. A client that vanished leaves its calls up (XEP-0327 has no
 * rule for it), so a call without a component, a join and a command ends after a time. While the
 * other party holds there is little that a client could do, so it may take longer.
 */
final class Idleness {
  private Idleness() {}

  /** Starts, restarts and stops the timer; what happened to the call is done already. */
  static void watch(CallState before, CallInput input, CallState after, Effects out) {
    var was = timer(before);
    var is = timer(after);
    if (was != null && !was.equals(is)) {
      out.cancel(was);
    }
    if (is != null && (!is.equals(was) || input instanceof ClientCommand)) {
      out.await(is);
    }
  }

  /** Before a client took control other deadlines hold; before an answer to a dial its own. */
  private static @Nullable TimerKey timer(CallState state) {
    var idle =
        (state instanceof Answered || state instanceof Accepted)
            && state.facts().components().byId().isEmpty()
            && state.facts().joins().byParty().isEmpty();
    if (!idle) {
      return null;
    }
    return state.facts().leg() instanceof MediaLeg.Open leg && leg.onHold()
        ? TimerKey.HELD
        : TimerKey.IDLE;
  }
}
