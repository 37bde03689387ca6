// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.time.Instant;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;

/**
 * Something that a call or mixer says to a client, with a number by which a client's node knows
 * what it has had already.
 *
 * @param sender the call or mixer
 * @param number counts up with everything that the sender says, on whatever node it is; it may
 *     leave numbers out
 */
public record Letter(PartyId sender, long number, Content content) {
  /** Full JID of the client. */
  public Jid to() {
    return switch (content) {
      case Event event -> event.to();
      case Reply reply -> reply.request().from();
    };
  }

  /** What is said. */
  public sealed interface Content {}

  /** As of {@link ClientGateway#event}. */
  public record Event(Jid from, Jid to, RayoEvent event, Instant at) implements Content {}

  /**
   * As of {@link ClientGateway#reply}; of the payload of a request that was taken over from another
   * node no more than its name is left.
   */
  public record Reply(ClientRequest request, CommandResult result) implements Content {}
}
