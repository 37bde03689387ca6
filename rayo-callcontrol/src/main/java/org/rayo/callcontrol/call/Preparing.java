// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.rayo.protocol.core.Dial;

/** Outbound; media makes our offer. Offer ready → INVITE and {@link Dialing}. */
public record Preparing(CallFacts facts, Dial dial) implements LiveState {
  @Override
  public Preparing with(CallFacts next) {
    return new Preparing(next, dial);
  }
}
