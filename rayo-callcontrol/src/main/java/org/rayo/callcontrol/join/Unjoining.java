// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinState.Asked;
import org.rayo.callcontrol.join.JoinState.Asking;
import org.rayo.callcontrol.join.JoinState.Joined;
import org.rayo.callcontrol.join.JoinState.Joining;
import org.rayo.callcontrol.join.JoinState.Leaving;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/**
 * The end of joins. An unjoin command is answered when media is done with all the joins it means,
 * and only then do the events follow.
 */
public final class Unjoining {
  private static final StanzaError UNDONE =
      StanzaError.serviceUnavailable("An unjoin came before the join took effect");

  private static final StanzaError LATE =
      StanzaError.resourceConstraint("Media did not say in time that it took the join back");

  private Unjoining() {}

  /** Breaks one join. */
  public static Joins one(
      Joins joins, JoinSelf self, ClientRequest request, PartyId peer, Effects out) {
    var state = joins.of(peer);
    if (state == null || state instanceof Leaving) {
      out.refuse(request, StanzaError.serviceUnavailable("There is no join to this party"));
      return joins;
    }
    return settle(begin(joins, self, request, peer, state, out), self, request, out);
  }

  /** Breaks all joins; of none there is nothing to break. */
  public static Joins all(Joins joins, JoinSelf self, ClientRequest request, Effects out) {
    var next = joins;
    for (var entry : joins.byParty().entrySet()) {
      next = begin(next, self, request, entry.getKey(), entry.getValue(), out);
    }
    return settle(next, self, request, out);
  }

  private static Joins begin(
      Joins joins,
      JoinSelf self,
      ClientRequest request,
      PartyId peer,
      JoinState state,
      Effects out) {
    return switch (state) {
      case Asking(_, var pending, _, var before, _) -> {
        refuse(pending, out);
        if (before != null) {
          yield leave(joins, request, peer, announced(before), out);
        }
        out.cancel(TimerKey.join(peer)).tell(peer, new PeerInput.Left(self.id()));
        yield joins.without(peer);
      }
      case Joining(_, var pending, _, var before) -> {
        refuse(pending, out);
        yield leave(joins, request, peer, before == null ? null : announced(before), out);
      }
      case Asked(_, _, var accepted, var pending, var wish) -> {
        refuse(pending, out);
        if (accepted) {
          yield leave(joins, request, peer, null, out);
        }
        out.cancel(TimerKey.join(peer)).tell(peer, new PeerInput.Refused(self.id(), UNDONE, wish));
        yield joins.without(peer);
      }
      case Joined joined -> leave(joins, request, peer, announced(joined), out);
      case Leaving _ -> joins;
    };
  }

  private static void refuse(@Nullable ClientRequest pending, Effects out) {
    if (pending != null) {
      out.refuse(pending, UNDONE);
    }
  }

  private static @Nullable Jid announced(Joined joined) {
    return joined.announced() ? joined.address() : null;
  }

  private static Joins leave(
      Joins joins, ClientRequest request, PartyId peer, @Nullable Jid address, Effects out) {
    out.add(new ToMedia.Unjoin(peer)).await(TimerKey.join(peer));
    return joins.with(peer, new Leaving(request, address, false));
  }

  /** Media is done with one. */
  static Joins unjoined(Joins joins, JoinSelf self, PartyId peer, Effects out) {
    if (!(joins.of(peer) instanceof Leaving(var request, var address, _))) {
      return joins;
    }
    out.cancel(TimerKey.join(peer));
    var next = joins.with(peer, new Leaving(request, address, true));
    return request == null
        ? leave(next, self, peer, address, out)
        : settle(next, self, request, out);
  }

  /** Media does not say that it is done; nothing more can be waited for. */
  static Joins overdue(Joins joins, JoinSelf self, PartyId peer, Leaving leaving, Effects out) {
    var request = leaving.request();
    if (request == null) {
      return leave(joins, self, peer, leaving.address(), out);
    }
    out.refuse(request, LATE);
    var next = joins;
    for (var other : of(joins, request)) {
      var address = joins.of(other) instanceof Leaving(_, var due, _) ? due : null;
      if (other.equals(peer) || isGone(joins, other)) {
        next = leave(next, self, other, address, out);
      } else {
        next = next.with(other, new Leaving(null, address, false));
      }
    }
    return next;
  }

  /** Answers an unjoin command whose joins are all gone, and lets them go. */
  private static Joins settle(Joins joins, JoinSelf self, ClientRequest request, Effects out) {
    var peers = of(joins, request);
    if (!peers.stream().allMatch(p -> isGone(joins, p))) {
      return joins;
    }
    out.done(request);
    var next = joins;
    for (var peer : peers) {
      var address = joins.of(peer) instanceof Leaving(_, var due, _) ? due : null;
      next = leave(next, self, peer, address, out);
    }
    return next;
  }

  private static List<PartyId> of(Joins joins, ClientRequest request) {
    var peers = new ArrayList<PartyId>();
    joins
        .byParty()
        .forEach(
            (peer, state) -> {
              if (state instanceof Leaving leaving && request.equals(leaving.request())) {
                peers.add(peer);
              }
            });
    return peers;
  }

  private static boolean isGone(Joins joins, PartyId peer) {
    return joins.of(peer) instanceof Leaving leaving && leaving.gone();
  }

  private static Joins leave(
      Joins joins, JoinSelf self, PartyId peer, @Nullable Jid address, Effects out) {
    if (address != null) {
      self.unjoined(peer, address, out);
    }
    out.tell(peer, new PeerInput.Left(self.id()));
    return joins.without(peer);
  }
}
