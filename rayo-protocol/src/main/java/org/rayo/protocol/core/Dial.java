// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an outbound call; addressed to the server domain.
 *
 * @param uri the call JID that the client wants, with the scheme {@code xmpp:}
 * @param timeout from INVITE to answer; null for no limit
 */
public record Dial(
    String to,
    @Nullable String from,
    @Nullable String uri,
    @Nullable Duration timeout,
    List<Header> headers,
    List<CallCommand.Join> joins)
    implements RayoCommand {
  public Dial {
    headers = List.copyOf(headers);
    joins = List.copyOf(joins);
  }

  /** The same to another address. */
  public Dial withTo(String other) {
    return new Dial(other, from, uri, timeout, headers, joins);
  }
}
