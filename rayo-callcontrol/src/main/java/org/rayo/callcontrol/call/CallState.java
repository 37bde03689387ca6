// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.Locale;

/**
 * Where a call is in its life (XEP-0327 section 6).
 *
 * <pre>
 * inbound   Arriving → (Queued →) Offered → Accepted → Answering → Confirming ─┐
 *                                                   (late offer) Connecting → Answered
 * outbound  Requested → Preparing → Dialing → Ringing ──────────────┘
 * each state → Ending → Ended
 * </pre>
 */
public sealed interface CallState permits NewState, LiveState, Ending, Ended {
  CallFacts facts();

  /** The state as operators see it, in lower case. */
  default String label() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether a survivor of this node could go on from here: nothing is half done. */
  default boolean stable() {
    return false;
  }
}
