// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.jid.Jid;

/**
 * The joins of one party, pending ones included, in the order in which they began.
 *
 * @param wishes number of the last wish to be joined that this party uttered
 */
public record Joins(Map<PartyId, JoinState> byParty, JoinRules rules, long wishes) {
  public Joins {
    byParty =
        byParty.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(byParty));
  }

  public static Joins none(JoinRules rules) {
    return new Joins(Map.of(), rules, 0);
  }

  /** A party that goes by a name that others had: its wishes are not to be taken for theirs. */
  public static Joins none(JoinRules rules, Instant since) {
    return new Joins(Map.of(), rules, since.toEpochMilli());
  }

  /** None, but the wishes count on. */
  public Joins emptied() {
    return new Joins(Map.of(), rules, wishes);
  }

  public @Nullable JoinState of(PartyId peer) {
    return byParty.get(peer);
  }

  /** The address of a party of which a joined event went out, and no unjoined event yet. */
  public @Nullable Jid announced(PartyId peer) {
    return switch (byParty.get(peer)) {
      case JoinState.Joined joined -> announced(joined);
      case JoinState.Asking asking -> announced(asking.before());
      case JoinState.Joining joining -> announced(joining.before());
      case JoinState.Leaving leaving -> leaving.address();
      case JoinState.Asked _ -> null;
      case null -> null;
    };
  }

  private static @Nullable Jid announced(JoinState.@Nullable Joined joined) {
    return joined == null || !joined.announced() ? null : joined.address();
  }

  /** Those through which media flows. */
  public long inForce() {
    return byParty.values().stream().filter(JoinState.Joined.class::isInstance).count();
  }

  /** What holds when everything pending comes to nothing. */
  public Joins settled() {
    var next = emptied();
    for (var entry : byParty.entrySet()) {
      var joined =
          switch (entry.getValue()) {
            case JoinState.Joined now -> now;
            case JoinState.Asking asking -> asking.before();
            case JoinState.Joining joining -> joining.before();
            case JoinState.Asked _, JoinState.Leaving _ -> null;
          };
      next = joined == null ? next : next.with(entry.getKey(), joined);
    }
    return next;
  }

  boolean full() {
    return byParty.size() >= rules.limit();
  }

  /** With one wish more. */
  Joins wishing(PartyId peer, JoinTerms terms, @Nullable ClientRequest request) {
    var before = of(peer) instanceof JoinState.Joined joined ? joined : null;
    var asking = new JoinState.Asking(terms, request, null, before, wishes + 1);
    return new Joins(with(peer, asking).byParty(), rules, wishes + 1);
  }

  Joins with(PartyId peer, JoinState state) {
    var next = new LinkedHashMap<>(byParty);
    next.put(peer, state);
    return new Joins(next, rules, wishes);
  }

  Joins without(PartyId peer) {
    if (!byParty.containsKey(peer)) {
      return this;
    }
    var next = new LinkedHashMap<>(byParty);
    next.remove(peer);
    return new Joins(next, rules, wishes);
  }
}
