// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import java.util.Map;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.protocol.jid.Jid;

/**
 * The stored form of joins that are in force; the rules for field numbers are those of the snapshot
 * around it.
 *
 * <pre>
 * 1 domain  2 security zone  3 limit
 * 4 join* {1 call or mixer name  2 zone, of a mixer alone  3 direction  4 address
 *          5 whether this side asked  6 whether it is announced}
 * 5 number of the last wish
 * </pre>
 */
public final class JoinsCodec {
  private JoinsCodec() {}

  public static void write(Joins joins, FieldWriter out) {
    var rules = joins.rules();
    out.text(1, rules.domain())
        .text(2, rules.zone().name())
        .number(3, rules.limit())
        .number(5, joins.wishes());
    joins
        .byParty()
        .forEach(
            (peer, state) -> {
              if (state instanceof JoinState.Joined joined) {
                out.message(4, m -> write(peer, joined, m));
              }
            });
  }

  private static void write(PartyId peer, JoinState.Joined joined, FieldWriter out) {
    write(peer, out);
    out.text(3, joined.terms().direction().name())
        .text(4, joined.address().toString())
        .number(5, joined.asker() ? 1 : 0)
        .number(6, joined.announced() ? 1 : 0);
  }

  /**
   * @throws IllegalArgumentException for an impossible value
   */
  public static Joins read(FieldReader in) {
    var rules = new JoinRules(in.text(1), SecurityZone.valueOf(in.text(2)), (int) in.number(3));
    var joins = new Joins(Map.of(), rules, in.numberOr(5, 0));
    for (var join : in.messages(4)) {
      joins = joins.with(party(join), joined(join));
    }
    return joins;
  }

  static void write(PartyId peer, FieldWriter out) {
    switch (peer) {
      case CallId call -> out.text(1, call.value());
      case MixerId(var zone, var name) -> out.text(1, name).text(2, zone);
    }
  }

  static PartyId party(FieldReader in) {
    var zone = in.optionalText(2);
    var name = in.text(1);
    return zone == null ? new CallId(name) : new MixerId(zone, name);
  }

  static JoinTerms terms(FieldReader in) {
    return new JoinTerms(JoinDirection.valueOf(in.text(3)));
  }

  private static JoinState.Joined joined(FieldReader in) {
    return new JoinState.Joined(
        terms(in), Jid.parse(in.text(4)), in.number(5) == 1, in.number(6) == 1);
  }
}
