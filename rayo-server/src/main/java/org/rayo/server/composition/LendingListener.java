// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import org.rayo.callcontrol.actor.LentThreads;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.callcontrol.port.SignalingListener;

/**
 * Lends the SIP container's threads to the calls of which they tell. They hold the lock of the
 * call's SIP session then, which no mailbox ever waits for: what it orders is done later.
 */
record LendingListener(SignalingListener calls, LentThreads threads) implements SignalingListener {
  @Override
  public void incoming(IncomingCall call) {
    threads.lend(() -> calls.incoming(call));
  }

  @Override
  public void signal(CallId call, SignalingInput input) {
    threads.lend(() -> calls.signal(call, input));
  }

  @Override
  public void wanted(CallId call) {
    threads.lend(() -> calls.wanted(call));
  }
}
