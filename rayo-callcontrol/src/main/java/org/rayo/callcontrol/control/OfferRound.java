// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.jid.Jid;

/**
 * Who is to be offered a call now.
 *
 * @param application null when the call is for no application in particular
 * @param clients full JIDs; empty when nobody is there who was not offered the call before
 */
public record OfferRound(@Nullable String application, OfferPolicy policy, List<Jid> clients) {
  public OfferRound {
    clients = List.copyOf(clients);
  }

  /** One for these clients, whatever the applications are. */
  public static OfferRound to(List<Jid> clients) {
    return new OfferRound(null, OfferPolicy.DEFAULT, clients);
  }

  /** This round when no more calls can wait. */
  public OfferRound withoutQueue() {
    return new OfferRound(application, policy.withoutQueue(), clients);
  }
}
