// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

/**
 * Inbound; the 200 is out. ACK → {@link Answered}, or {@link Connecting} when it holds the answer
 * to our offer.
 */
public record Confirming(CallFacts facts) implements LiveState {
  @Override
  public Confirming with(CallFacts next) {
    return new Confirming(next);
  }
}
