// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.time.Instant;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;
import org.rayo.protocol.stanza.Presence;

/** Sends to clients. Does not block; keeps the order of the calls made for one entity. */
public interface ClientGateway {
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
