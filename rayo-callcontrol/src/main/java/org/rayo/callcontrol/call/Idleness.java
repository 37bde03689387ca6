// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.callcontrol.call.CallInput.ClientCommand;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;

/**
 * Finds calls that nobody cares for. A client that vanished leaves its calls up (XEP-0327 has no
 * rule for it), so a call without a component, a join and a command ends after a time.
 */
final class Idleness {
  private Idleness() {}

  /** Starts, restarts and stops the timer; what happened to the call is done already. */
  static void watch(CallState before, CallInput input, CallState after, Effects out) {
    if (!isIdle(after)) {
      if (isIdle(before)) {
        out.cancel(TimerKey.IDLE);
      }
    } else if (!isIdle(before) || input instanceof ClientCommand) {
      out.await(TimerKey.IDLE);
    }
  }

  /** Before a client took control other deadlines hold; before an answer to a dial its own. */
  private static boolean isIdle(CallState state) {
    return (state instanceof Answered || state instanceof Accepted)
        && state.facts().components().byId().isEmpty()
        && state.facts().joins().byParty().isEmpty();
  }
}
