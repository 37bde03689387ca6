// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.time.Instant;
import java.util.Set;
import org.rayo.callcontrol.component.Components;
import org.rayo.callcontrol.join.JoinRules;
import org.rayo.callcontrol.join.Joins;
import org.rayo.callcontrol.port.CallId;

/**
 * What is known of a mixer in every state.
 *
 * @param joins its parties
 * @param speaking parties that media hears speak
 */
public record MixerFacts(
    MixerIdentity identity,
    Joins joins,
    Audience audience,
    Components components,
    Set<CallId> speaking) {
  public MixerFacts {
    speaking = Set.copyOf(speaking);
  }

  public static MixerFacts none(MixerIdentity identity, JoinRules rules, int componentLimit) {
    return new MixerFacts(
        identity,
        Joins.none(rules, identity.created()),
        Audience.NOBODY,
        Components.none(componentLimit),
        Set.of());
  }

  /** A new mixer of the same name; only the ids of components count on. */
  MixerFacts anew(Instant now) {
    return new MixerFacts(
        new MixerIdentity(identity.id(), identity.address(), now),
        joins.emptied(),
        Audience.NOBODY,
        components.emptied(),
        Set.of());
  }

  /** Whoever is no party any more is not listened for either. */
  MixerFacts with(Joins next) {
    return new MixerFacts(
        identity, next, audience.withParties(next.byParty().keySet()), components, speaking);
  }

  MixerFacts with(Audience next) {
    return new MixerFacts(identity, joins, next, components, speaking);
  }

  MixerFacts with(Components next) {
    return new MixerFacts(identity, joins, audience, next, speaking);
  }

  MixerFacts speaking(Set<CallId> next) {
    return new MixerFacts(identity, joins, audience, components, next);
  }
}
