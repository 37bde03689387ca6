// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.call.CallInput;
import org.rayo.callcontrol.control.OfferRound;
import org.rayo.callcontrol.control.OfferSource;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.protocol.jid.Jid;

/** Takes inbound calls, or refuses them before any client is troubled. */
final class IncomingCalls {
  private static final System.Logger LOG = System.getLogger(IncomingCalls.class.getName());

  private final CallFactory factory;
  private final CallRegistry registry;
  private final OfferSource offers;
  private final CallMetrics metrics;

  IncomingCalls(
      CallFactory factory, CallRegistry registry, OfferSource offers, CallMetrics metrics) {
    this.factory = factory;
    this.registry = registry;
    this.offers = offers;
    this.metrics = metrics;
  }

  void take(IncomingCall incoming) {
    metrics.count(CallCounter.CALLS_INCOMING);
    var objection =
        Optional.ofNullable(incoming.offer()).flatMap(factory.context().media()::objection);
    if (objection.isPresent()) {
      notAcceptable(incoming, objection.get());
      return;
    }
    var replaced = incoming.replaces();
    var client = replaced == null ? null : controllerOf(replaced);
    if (replaced != null && client == null) {
      refuse(incoming, 481);
      return;
    }
    var call = factory.inbound(incoming);
    switch (registry.add(call)) {
      // In the mailbox: a client that goes away from now on is found to have been offered the call.
      case ADMITTED ->
          call.begin(
              () ->
                  new CallInput.OfferTo(
                      client == null
                          ? offers.next(incoming.to(), List.of())
                          : OfferRound.to(List.of(client))));
      case TAKEN -> refuse(incoming, 500);
      // Not logged: a flood of calls shall not become a flood of log. They are counted.
      case FULL, DRAINING -> refuse(incoming, 503);
      case QUIESCED -> refuse(incoming, 486);
    }
  }

  private @Nullable Jid controllerOf(CallId id) {
    var call = registry.find(id);
    return call == null ? null : call.state().facts().control().controller();
  }

  private void notAcceptable(IncomingCall incoming, NegotiationFailed objection) {
    metrics.count(CallCounter.CALLS_NOT_ACCEPTABLE);
    int status =
        switch (objection.cause()) {
          case NO_COMMON_CODEC -> 488;
          case MALFORMED -> 400;
          case NO_RESOURCES -> 503;
        };
    LOG.log(
        System.Logger.Level.INFO,
        () -> "INVITE " + incoming.sipCallId() + " gets " + status + ": " + objection.text());
    refuse(incoming, status);
  }

  private void refuse(IncomingCall incoming, int status) {
    factory.context().signaling().reject(incoming.call(), status, List.of());
  }
}
