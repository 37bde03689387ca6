// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

/** Outbound; the called party is being alerted. 200 → {@link Connecting}. */
public record Ringing(CallFacts facts) implements LiveState {
  @Override
  public Ringing with(CallFacts next) {
    return new Ringing(next);
  }

  @Override
  public boolean stable() {
    return true;
  }
}
