// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientRequest;

/** A call that clients can command. From every one of these states → {@link Ending}. */
public sealed interface LiveState extends CallState
    permits Queued,
        Offered,
        Accepted,
        Answering,
        Confirming,
        Preparing,
        Dialing,
        Ringing,
        Connecting,
        Answered {
  /** This state with other facts. */
  LiveState with(CallFacts facts);

  /** The command that is answered when the state is left, if there is one. */
  default @Nullable ClientRequest unanswered() {
    return null;
  }
}
