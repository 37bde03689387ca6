// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientRequest;

/**
 * Inbound; the caller hears that it rings. answer → {@link Answering}; reject is too late.
 *
 * @param unanswered an accept with early media, which is answered when the 183 is out
 */
public record Accepted(CallFacts facts, @Nullable ClientRequest unanswered) implements LiveState {
  @Override
  public Accepted with(CallFacts next) {
    return new Accepted(next, unanswered);
  }

  @Override
  public boolean stable() {
    return unanswered == null;
  }
}
