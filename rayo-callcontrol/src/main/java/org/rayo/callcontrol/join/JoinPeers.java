// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

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

/** What the other party says. What is said of a join that is no more has no effect. */
public final class JoinPeers {
  private static final StanzaError GONE =
      StanzaError.serviceUnavailable("The other party left before the join took effect");

  private static final StanzaError CROSSED =
      StanzaError.unexpectedRequest("The other party changes the join at the same time; wait");

  private JoinPeers() {}

  /** Both asked at the same time, and the other one shall give way. */
  public static boolean ignores(Joins joins, JoinSelf self, PeerInput.Asked asked) {
    return joins.of(asked.from()) instanceof Asking(_, _, var address, _, _)
        && address == null
        && self.precedes(asked.from());
  }

  /** Why this call is not joined to the party that asks, or null. */
  public static @Nullable StanzaError objection(Joins joins, JoinSelf self, PeerInput.Asked asked) {
    var controller = self.controller();
    if (controller == null) {
      return StanzaError.notAllowed("The other call is not controlled by anybody yet");
    }
    if (!joins.rules().zone().of(controller).equals(asked.zone())) {
      return StanzaError.notAllowed("The other call belongs to another security zone");
    }
    return pendingObjection(joins, asked.from());
  }

  /** Why this join cannot begin or change just now, or null. */
  public static @Nullable StanzaError pendingObjection(Joins joins, PartyId peer) {
    return switch (joins.of(peer)) {
      case Joined _, Asked _ -> null;
      // Our own wish crossed this one, and gives way.
      case Asking(_, _, var address, _, _) when address == null -> null;
      case Asking _, Joining _ ->
          StanzaError.unexpectedRequest("The other party is changing the join itself; wait");
      case Leaving _ ->
          StanzaError.unexpectedRequest("The other party is just ending the join; wait for it");
      case null ->
          joins.full()
              ? StanzaError.resourceConstraint("The other party has too many joins")
              : null;
    };
  }

  /** Turns the wish down, and our own that crossed it: the other party has dropped that one. */
  public static Joins refuse(
      Joins joins, JoinSelf self, PeerInput.Asked asked, StanzaError error, Effects out) {
    var peer = asked.from();
    out.tell(peer, new PeerInput.Refused(self.id(), error, asked.wish()));
    return joins.of(peer) instanceof Asking asking && asking.address() == null
        ? drop(joins, self, peer, asking, error, out)
        : joins;
  }

  /** Agrees, now or when our media is open. */
  public static Joins agree(Joins joins, JoinSelf self, PeerInput.Asked asked, Effects out) {
    var peer = asked.from();
    return switch (joins.of(peer)) {
      case Joined _ -> {
        // A change; it is in force when the other party says so.
        accept(self, peer, asked.wish(), out);
        yield joins;
      }
      case Asking asking when asking.before() != null -> {
        accept(self, peer, asked.wish(), out);
        yield drop(joins, self, peer, asking, CROSSED, out);
      }
      case Asking(_, var request, _, _, _) -> joins.with(peer, asked(self, asked, request, out));
      case Asked(_, _, _, var request, _) -> joins.with(peer, asked(self, asked, request, out));
      case Joining _, Leaving _ -> joins;
      case null -> joins.with(peer, asked(self, asked, null, out));
    };
  }

  private static Asked asked(
      JoinSelf self, PeerInput.Asked asked, @Nullable ClientRequest request, Effects out) {
    if (self.open()) {
      accept(self, asked.from(), asked.wish(), out);
    }
    return new Asked(asked.terms(), asked.address(), self.open(), request, asked.wish());
  }

  static void accept(JoinSelf self, PartyId peer, long wish, Effects out) {
    out.tell(peer, new PeerInput.Accepted(self.id(), self.address(), wish));
  }

  /** Everything but {@link PeerInput.Asked}. */
  public static Joins on(Joins joins, JoinSelf self, PeerInput input, Effects out) {
    var peer = input.from();
    return switch (input) {
      case PeerInput.Accepted(_, var address, var wish) ->
          switch (joins.of(peer)) {
            case Asking asking when asking.wish() == wish ->
                joins.with(peer, JoinMedia.proceed(self, peer, asking.accepted(address), out));
            case Asking _, Joining _, Asked _, Joined _, Leaving _ -> joins;
            case null -> unknown(joins, self, peer, out);
          };
      case PeerInput.Refused(_, var error, var wish) ->
          refused(joins, self, peer, error, wish, out);
      case PeerInput.Established(_, var terms) -> established(joins, self, peer, terms, out);
      case PeerInput.Renewed _ -> renewed(joins, self, peer, out);
      case PeerInput.Left _ -> left(joins, self, peer, out);
      case PeerInput.Asked _ -> joins;
    };
  }

  private static Joins renewed(Joins joins, JoinSelf self, PartyId peer, Effects out) {
    var state = joins.of(peer);
    if (state == null) {
      return unknown(joins, self, peer, out);
    }
    var now = JoinRepeats.inForce(state);
    if (now != null && now.asker()) {
      out.add(new ToMedia.Join(peer, now.terms().direction()));
    }
    return joins;
  }

  private static Joins unknown(Joins joins, JoinSelf self, PartyId peer, Effects out) {
    out.tell(peer, new PeerInput.Left(self.id()));
    return joins;
  }

  private static Joins refused(
      Joins joins, JoinSelf self, PartyId peer, StanzaError error, long wish, Effects out) {
    return switch (joins.of(peer)) {
      case Asking asking when asking.wish() == wish -> drop(joins, self, peer, asking, error, out);
      case Joining joining when joining.before() == null ->
          abandon(joins, self, peer, joining, error, out);
      case Asking _, Joining _, Asked _, Joined _, Leaving _ -> joins;
      case null -> joins;
    };
  }

  /** What was not given to media yet does not come about. */
  static Joins drop(
      Joins joins, JoinSelf self, PartyId peer, Asking asking, StanzaError error, Effects out) {
    out.cancel(TimerKey.join(peer));
    var before = asking.before();
    if (asking.request() != null) {
      out.refuse(asking.request(), error);
    } else if (asking.address() != null) {
      // The ref of the dial is out, so an event is the only way to tell.
      self.unjoined(peer, asking.address(), out);
    }
    return before == null
        ? joins.without(peer)
        : joins.with(peer, JoinMedia.inForce(self, peer, before, out));
  }

  /** What media works on does not come about. */
  static Joins abandon(
      Joins joins, JoinSelf self, PartyId peer, Joining joining, StanzaError error, Effects out) {
    if (joining.request() != null) {
      out.refuse(joining.request(), error);
    } else {
      self.unjoined(peer, joining.address(), out);
    }
    out.add(new ToMedia.Unjoin(peer)).await(TimerKey.join(peer));
    return joins.with(peer, new Leaving(null, null, false));
  }

  private static Joins established(
      Joins joins, JoinSelf self, PartyId peer, JoinTerms terms, Effects out) {
    return switch (joins.of(peer)) {
      case Asked(_, var address, _, var request, _) -> {
        if (request != null) {
          out.cancel(TimerKey.join(peer)).done(request);
        }
        // A mixer that is being made again gets what its forerunner agreed to.
        if (self.open()) {
          self.joined(peer, address, out);
        }
        yield joins.with(peer, new Joined(terms, address, false, self.open()));
      }
      case Joined joined -> joins.with(peer, joined.with(terms));
      case Asking(var wanted, var request, var address, var before, var wish) when before != null ->
          joins.with(peer, new Asking(wanted, request, address, before.with(terms), wish));
      case Asking _, Joining _, Leaving _ -> joins;
      case null -> unknown(joins, self, peer, out);
    };
  }

  private static Joins left(Joins joins, JoinSelf self, PartyId peer, Effects out) {
    return switch (joins.of(peer)) {
      // Without an address it is late news of an earlier join: we have not been accepted yet.
      case Asking asking when asking.before() != null ->
          left(drop(joins, self, peer, asking, GONE, out), self, peer, out);
      case Asking asking when asking.address() != null ->
          drop(joins, self, peer, asking, GONE, out);
      case Joining(_, var request, _, var before) when before != null -> {
        out.cancel(TimerKey.join(peer));
        if (request != null) {
          out.refuse(request, GONE);
        }
        yield left(joins.with(peer, before.asking()), self, peer, out);
      }
      case Joining joining -> abandon(joins, self, peer, joining, GONE, out);
      case Asked(_, _, _, var request, _) -> {
        if (request != null) {
          out.cancel(TimerKey.join(peer)).refuse(request, GONE);
        }
        yield joins.without(peer);
      }
      case Joined(_, var address, var asker, var announced) -> {
        if (asker) {
          // The other party may have left before media heard of the join.
          out.add(new ToMedia.Unjoin(peer));
        }
        if (announced || self.open()) {
          self.unjoined(peer, address, out);
        }
        yield joins.without(peer);
      }
      case Asking _, Leaving _ -> joins;
      case null -> joins;
    };
  }
}
