// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.jid.Jid;

/**
 * Who hears what happens in a mixer (XEP-0327 section 6.4): the clients that control its parties,
 * and those of its zone that sent it presence. Whoever saw the mixer appear also sees it go, unless
 * it said that it does not want to.
 *
 * @param known clients that hear of it, in the order in which they came
 * @param muted those of them that sent unavailable presence
 * @param controllers of the parties
 */
public record Audience(Set<Jid> known, Set<Jid> muted, Map<PartyId, Jid> controllers) {
  static final Audience NOBODY = new Audience(Set.of(), Set.of(), Map.of());

  public Audience {
    known = Collections.unmodifiableSet(new LinkedHashSet<>(known));
    muted = Set.copyOf(muted);
    controllers = Map.copyOf(controllers);
  }

  /** Everybody who gets an event now. */
  public List<Jid> listeners() {
    return known.stream().filter(client -> !muted.contains(client)).toList();
  }

  boolean hears(Jid client) {
    return known.contains(client) && !muted.contains(client);
  }

  /** A party comes; its controller hears of the mixer from now on. */
  Audience with(PartyId party, Jid controller) {
    var all = new LinkedHashMap<>(controllers);
    all.put(party, controller);
    return new Audience(and(known, controller), muted, all);
  }

  Audience withParties(Collection<PartyId> parties) {
    if (parties.containsAll(controllers.keySet())) {
      return this;
    }
    var rest = new LinkedHashMap<>(controllers);
    rest.keySet().retainAll(parties);
    return new Audience(known, muted, rest);
  }

  /** A client wants to hear of it, for the first time or again. */
  Audience listening(Jid client) {
    return new Audience(and(known, client), without(muted, client), controllers);
  }

  /** A client wants to hear no more. */
  Audience silenced(Jid client) {
    return known.contains(client) ? new Audience(known, and(muted, client), controllers) : this;
  }

  /** The stream of a client is gone; when it controls parties it will be back. */
  Audience without(Jid gone) {
    var left = controllers.containsValue(gone) ? known : without(known, gone);
    return new Audience(left, without(muted, gone), controllers);
  }

  private static Set<Jid> and(Set<Jid> some, Jid one) {
    var more = new LinkedHashSet<>(some);
    more.add(one);
    return more;
  }

  private static Set<Jid> without(Set<Jid> some, Jid one) {
    var rest = new LinkedHashSet<>(some);
    rest.remove(one);
    return rest;
  }
}
