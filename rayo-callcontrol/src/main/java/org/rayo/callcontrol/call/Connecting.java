// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.rayo.protocol.core.Header;

/**
 * Both sides agreed to talk; media takes in the peer's answer. Done → {@link Answered}.
 *
 * @param headers for the answered event
 */
public record Connecting(CallFacts facts, List<Header> headers) implements LiveState {
  @Override
  public Connecting with(CallFacts next) {
    return new Connecting(next, headers);
  }
}
