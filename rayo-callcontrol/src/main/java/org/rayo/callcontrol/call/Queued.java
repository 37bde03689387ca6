// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

/**
 * Inbound; nobody is there who could be offered the call, and the caller hears that it rings. A
 * client comes → {@link Offered}.
 *
 * @param seeking whether somebody looks for a client right now
 */
public record Queued(CallFacts facts, OfferTerms terms, boolean seeking) implements LiveState {
  @Override
  public Queued with(CallFacts next) {
    return new Queued(next, terms, seeking);
  }

  @Override
  public boolean stable() {
    return !seeking;
  }
}
