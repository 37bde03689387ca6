// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

/** Outbound; the INVITE is out. 18x → {@link Ringing}, 200 → {@link Connecting}. */
public record Dialing(CallFacts facts) implements LiveState {
  @Override
  public Dialing with(CallFacts next) {
    return new Dialing(next);
  }
}
