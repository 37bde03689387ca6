// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;

/** Sends to clients. Does not block; keeps the order of the calls made for one entity. */
public interface ClientGateway {
  /** What {@link #deliver} hands out when nothing is left to wait for. */
  CompletionStage<Void> DELIVERED = CompletableFuture.completedStage(null);

  /**
   * Sends an event or a reply of a call that would survive this node. The same letter may come
   * twice, from different nodes: whoever has the client's stream drops what it has seen.
   *
   * @return done when the letter was handed over to the client's stream, or is kept for the client
   *     where it outlives this node, or there is no such client any more; never fails
   */
  default CompletionStage<Void> deliver(Letter letter) {
    switch (letter.content()) {
      case Letter.Event(var from, var to, var event, var at) -> event(from, to, event, at);
      case Letter.Reply(var request, var result) -> reply(request, result);
    }
    return DELIVERED;
  }

  /** Answers one IQ. */
  void reply(ClientRequest request, CommandResult result);

  /**
   * Sends one event as directed presence, stamped (XEP-0203); of type unavailable for end and
   * complete.
   *
   * @param from JID of the call or component
   * @param to full JID of a client; one that is gone is counted, not an error
   */
  void event(Jid from, Jid to, RayoEvent event, Instant at);

  /** Sends a presence that is no event, such as one about a subscription. */
  void send(Presence presence);

  /** Sends a message, such as one that came as SIP MESSAGE, or the refusal of one. */
  void send(Message message);
}
