// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.protocol.core.CallEvent;

/**
 * The call has come to its end, but components still complete (XEP-0327 section 6.3.3). Media gone
 * → {@link Ended}. Commands find nothing any more.
 *
 * @param end what will be reported
 * @param farewell what the other party is told when the components are done; null when it was told
 *     or nothing is to be said
 * @param released whether the dialog is over
 */
public record Ending(
    CallFacts facts, CallEvent.End end, CallEffect.@Nullable ToSignaling farewell, boolean released)
    implements CallState {
  Ending with(CallFacts next) {
    return new Ending(next, end, farewell, released);
  }

  Ending asReleased() {
    return new Ending(facts, end, farewell, true);
  }
}
