// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

/**
 * Inbound; the clients that were offered the call may accept, answer, redirect or reject it
 * (XEP-0327 section 6.1.1). accept → {@link Accepted}, answer → {@link Answering}, everybody left →
 * {@link Queued} or the end. A component may open early media without leaving this state.
 *
 * @param seeking whether somebody looks for further clients right now
 */
public record Offered(CallFacts facts, OfferTerms terms, boolean seeking) implements LiveState {
  @Override
  public Offered with(CallFacts next) {
    return new Offered(next, terms, seeking);
  }

  @Override
  public boolean stable() {
    return !seeking;
  }
}
