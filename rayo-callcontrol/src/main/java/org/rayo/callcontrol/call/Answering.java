// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.List;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.Header;

/**
 * Inbound; an answer command waits for media. Description ready → 200 and {@link Confirming}.
 *
 * @param unanswered the answer command
 * @param headers for the 200
 */
public record Answering(CallFacts facts, ClientRequest unanswered, List<Header> headers)
    implements LiveState {
  @Override
  public Answering with(CallFacts next) {
    return new Answering(next, unanswered, headers);
  }
}
