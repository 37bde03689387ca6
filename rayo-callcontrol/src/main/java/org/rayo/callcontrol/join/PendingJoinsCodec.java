// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.join.JoinState.Asked;
import org.rayo.callcontrol.join.JoinState.Asking;
import org.rayo.callcontrol.join.JoinState.Joined;
import org.rayo.callcontrol.join.JoinState.Joining;
import org.rayo.callcontrol.join.JoinState.Leaving;
import org.rayo.callcontrol.keep.RequestCodec;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.protocol.jid.Jid;

/**
 * The stored form of joins that are being made, changed or ended. What a change will take the place
 * of is among the joins of {@link JoinsCodec}.
 *
 * <pre>
 * 1 join* {1 call or mixer name  2 zone, of a mixer alone  3 direction  4 address
 *          5 kind (1 asking, 2 joining, 3 asked, 4 leaving)
 *          6 command, see {@link RequestCodec}  7 agreed or gone  8 wish}
 * </pre>
 */
public final class PendingJoinsCodec {
  private PendingJoinsCodec() {}

  public static void write(Joins joins, FieldWriter out) {
    joins
        .byParty()
        .forEach(
            (peer, state) -> {
              if (!(state instanceof Joined)) {
                out.message(1, m -> write(peer, state, m));
              }
            });
  }

  private static void write(PartyId peer, JoinState state, FieldWriter out) {
    JoinsCodec.write(peer, out);
    switch (state) {
      case Asking(var terms, var request, var address, _, var wish) ->
          write(terms, address, 1, request, false, out.number(8, wish));
      case Joining(var terms, var request, var address, _) ->
          write(terms, address, 2, request, false, out);
      case Asked(var terms, var address, var accepted, var request, var wish) ->
          write(terms, address, 3, request, accepted, out.number(8, wish));
      case Leaving(var request, var address, var gone) ->
          write(null, address, 4, request, gone, out);
      case Joined _ -> throw new IllegalArgumentException("a join in force is not pending");
    }
  }

  private static void write(
      @Nullable JoinTerms terms,
      @Nullable Jid address,
      int kind,
      @Nullable ClientRequest request,
      boolean flag,
      FieldWriter out) {
    out.text(3, terms == null ? null : terms.direction().name())
        .text(4, address == null ? null : address.toString())
        .number(5, kind)
        .number(7, flag ? 1 : 0);
    if (request != null) {
      out.message(6, m -> RequestCodec.write(request, m));
    }
  }

  /**
   * Adds the pending ones to those in force.
   *
   * @throws IllegalArgumentException for an impossible value
   */
  public static Joins read(Joins settled, FieldReader in) {
    var joins = settled;
    for (var join : in.messages(1)) {
      var peer = JoinsCodec.party(join);
      var before = joins.of(peer) instanceof Joined joined ? joined : null;
      joins = joins.with(peer, state(join, before));
    }
    return joins;
  }

  private static JoinState state(FieldReader in, @Nullable Joined before) {
    var requests = in.messages(6);
    var request = requests.isEmpty() ? null : RequestCodec.read(requests.getLast());
    var text = in.optionalText(4);
    var address = text == null ? null : Jid.parse(text);
    return switch ((int) in.number(5)) {
      case 1 -> new Asking(JoinsCodec.terms(in), request, address, before, in.numberOr(8, 0));
      case 2 -> new Joining(JoinsCodec.terms(in), request, Jid.parse(in.text(4)), before);
      case 3 ->
          new Asked(
              JoinsCodec.terms(in),
              Jid.parse(in.text(4)),
              in.number(7) == 1,
              request,
              in.numberOr(8, 0));
      case 4 -> new Leaving(request, address, in.number(7) == 1);
      default -> throw new IllegalArgumentException("no kind of join");
    };
  }
}
