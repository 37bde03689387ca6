// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.control.BannedClients;
import org.rayo.callcontrol.dial.DialPolicy;
import org.rayo.callcontrol.dial.DialRules;
import org.rayo.callcontrol.dial.Route;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.error.StanzaCondition;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/** Decides whether a client may dial what it asks for, and which way the call takes. */
final class DialDesk {
  private static final StanzaError NO_GATEWAY =
      new StanzaError(
          StanzaCondition.INTERNAL_SERVER_ERROR,
          StanzaError.Type.WAIT,
          "No dial gateway found for this address");

  private static final StanzaError NO_DIALLING = StanzaError.unknownFeature("You cannot dial here");

  private static final StanzaError BANNED =
      StanzaError.notAllowed("This server's operator has banned you");

  private static final StanzaError LOOP =
      StanzaError.badRequest("This is an address of the server itself: the call would be a loop");

  /** What is decided. */
  sealed interface Verdict {}

  /**
   * The call may begin.
   *
   * @param dial with addresses as signalling understands them
   * @param address that the call gets
   */
  record Granted(Dial dial, Route route, Jid address) implements Verdict {}

  record Denied(StanzaError error) implements Verdict {}

  private final DialRequests requests;
  private final ClientLoads loads;
  private final InstantSource clock;
  private final DialRate rate = new DialRate();
  private volatile Rules rules;

  private record Rules(DialRules dial, int callsPerClient, BannedClients banned) {
    static Rules of(CallControlConfig config) {
      return new Rules(config.dial(), config.limits().callsPerClient(), config.banned());
    }
  }

  DialDesk(
      CallControlConfig config, DialRequests requests, ClientLoads loads, InstantSource clock) {
    this.requests = requests;
    this.loads = loads;
    this.clock = clock;
    this.rules = Rules.of(config);
  }

  void configure(CallControlConfig config) {
    rules = Rules.of(config);
  }

  Verdict decide(Jid client, Dial dial) {
    var objection = requests.objection(dial);
    if (objection != null) {
      return new Denied(objection);
    }
    var now = rules;
    if (now.banned().contains(client)) {
      return new Denied(BANNED);
    }
    var normalized = requests.normalized(dial);
    var policy = now.dial().policyFor(client);
    var denied =
        loads.of(client) >= now.callsPerClient()
            ? StanzaError.resourceConstraint("You control too many calls already")
            : policy.map(p -> objection(p, client, normalized.to())).orElse(null);
    if (denied != null) {
      return new Denied(denied);
    }
    var route = now.dial().route(normalized.to());
    if (route.isEmpty()) {
      return new Denied(NO_GATEWAY);
    }
    if (now.dial().leadsHere(route.get())) {
      return new Denied(LOOP);
    }
    if (!admits(policy, client)) {
      return new Denied(
          StanzaError.resourceConstraint("You dialled as many calls as you may within a minute"));
    }
    return new Granted(normalized, route.get(), requests.address(dial));
  }

  /** XEP-0327 section 6.1.2 names the condition of a client that may not. */
  private @Nullable StanzaError objection(DialPolicy policy, Jid client, String to) {
    if (policy.calls() == 0) {
      return NO_DIALLING;
    }
    if (!policy.allows(to)) {
      return new StanzaError(
          StanzaCondition.NOT_AUTHORIZED, StanzaError.Type.AUTH, "You may not call this address");
    }
    return loads.of(client.bare()) >= policy.calls()
        ? StanzaError.resourceConstraint("Your account controls as many calls as it may")
        : null;
  }

  private boolean admits(Optional<DialPolicy> policy, Jid client) {
    int perMinute = policy.map(DialPolicy::callsPerMinute).orElse(0);
    return perMinute == 0 || rate.admits(client.bare(), perMinute, clock.instant());
  }
}
