// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

/**
 * Inbound; the clients that were offered the call may accept, answer, redirect or reject it
 * (XEP-0327 section 6.1.1). accept → {@link Accepted}, answer → {@link Answering}. A component may
 * open early media without leaving this state.
 */
public record Offered(CallFacts facts) implements LiveState {
  @Override
  public Offered with(CallFacts next) {
    return new Offered(next);
  }

  @Override
  public boolean stable() {
    return true;
  }
}
