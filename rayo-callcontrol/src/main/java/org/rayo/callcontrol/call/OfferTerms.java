// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.control.OfferRound;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.jid.Jid;

/**
 * What is offered, and by which rules.
 *
 * @param application null when the call is for no application in particular
 * @param headers for the offer
 * @param refused by clients that are not asked again
 */
public record OfferTerms(
    @Nullable String application, OfferPolicy policy, List<Header> headers, List<Jid> refused) {
  public OfferTerms {
    headers = List.copyOf(headers);
    refused = List.copyOf(refused);
  }

  static OfferTerms first(OfferRound round, List<Header> headers) {
    return new OfferTerms(round.application(), round.policy(), headers, List.of());
  }

  OfferTerms next(OfferRound round) {
    return new OfferTerms(round.application(), round.policy(), headers, refused);
  }

  OfferTerms refusedBy(Jid client) {
    var all = new ArrayList<>(refused);
    all.add(client);
    return new OfferTerms(application, policy, headers, all);
  }
}
