// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.rayo.callcontrol.effect.CallEffect;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinState.Asked;
import org.rayo.callcontrol.join.JoinState.Asking;
import org.rayo.callcontrol.join.JoinState.Joined;
import org.rayo.callcontrol.join.JoinState.Joining;
import org.rayo.callcontrol.join.JoinState.Leaving;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.JoinInput;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.StanzaError;

/** What media says of joins, and does not say in time. */
public final class JoinMedia {
  private static final StanzaError LATE =
      StanzaError.resourceConstraint("The join did not come about in time");

  private JoinMedia() {}

  /** The other party agreed: media joins when ours is open, too. */
  static JoinState proceed(JoinSelf self, PartyId peer, Asking asking, Effects out) {
    var address = asking.address();
    if (address != null && self.open()) {
      out.add(new ToMedia.Join(peer, asking.terms().direction())).await(TimerKey.join(peer));
      return new Joining(asking.terms(), asking.request(), address, asking.before());
    }
    if (asking.request() == null) {
      // It may ring for long.
      out.cancel(TimerKey.join(peer));
    }
    return asking;
  }

  /** Our media is open: what waited for it goes on. */
  public static Joins legOpened(Joins joins, JoinSelf self, Effects out) {
    var next = joins;
    for (var entry : joins.byParty().entrySet()) {
      var peer = entry.getKey();
      switch (entry.getValue()) {
        case Asking asking when asking.address() != null ->
            next = next.with(peer, proceed(self, peer, asking, out));
        case Asked(var terms, var address, var accepted, var request, var wish) when !accepted -> {
          JoinPeers.accept(self, peer, wish, out);
          next = next.with(peer, new Asked(terms, address, true, request, wish));
        }
        case Asking _, Asked _, Joining _, Joined _, Leaving _ -> {}
      }
    }
    return next;
  }

  /** The call is answered: joins that came with the dial are announced. */
  public static Joins answered(Joins joins, JoinSelf self, Effects out) {
    var next = joins;
    for (var entry : joins.byParty().entrySet()) {
      if (entry.getValue() instanceof Joined joined && !joined.announced()) {
        next = next.with(entry.getKey(), inForce(self, entry.getKey(), joined, out));
      }
    }
    return next;
  }

  private static Joined announce(JoinSelf self, PartyId peer, Joined joined, Effects out) {
    self.joined(peer, joined.address(), out);
    out.tell(peer, new PeerInput.Established(self.id(), joined.terms().mirrored()));
    return new Joined(joined.terms(), joined.address(), joined.asker(), true);
  }

  public static Joins on(Joins joins, JoinSelf self, JoinInput input, Effects out) {
    return switch (input) {
      case MediaInput.Joined(var peer) ->
          joins.of(peer) instanceof Joining joining
              ? joins.with(peer, joined(self, peer, joining, out))
              : joins;
      case MediaInput.JoinRefused(var peer, var error) ->
          joins.of(peer) instanceof Joining joining
              ? refused(joins, self, peer, joining, error, out)
              : joins;
      case MediaInput.Unjoined(var peer) -> Unjoining.unjoined(joins, self, peer, out);
    };
  }

  private static Joined joined(JoinSelf self, PartyId peer, Joining joining, Effects out) {
    out.cancel(TimerKey.join(peer));
    var before = joining.before();
    var request = joining.request();
    if (request != null) {
      out.add(
          new CallEffect.Reply(
              request,
              before == null && peer instanceof MixerId
                  ? new CommandResult.Created(new Ref("xmpp:" + joining.address()))
                  : new CommandResult.Done()));
    }
    if (before != null && before.announced()) {
      out.tell(peer, new PeerInput.Established(self.id(), joining.terms().mirrored()));
      return new Joined(joining.terms(), joining.address(), true, true);
    }
    var joined = new Joined(joining.terms(), joining.address(), true, false);
    return before == null && request != null
        ? announce(self, peer, joined, out)
        : inForce(self, peer, joined, out);
  }

  /** A join that came with the dial may have waited for the answer only. */
  static Joined inForce(JoinSelf self, PartyId peer, Joined joined, Effects out) {
    return joined.announced() || !self.answered() ? joined : announce(self, peer, joined, out);
  }

  private static Joins refused(
      Joins joins, JoinSelf self, PartyId peer, Joining joining, StanzaError error, Effects out) {
    out.cancel(TimerKey.join(peer));
    if (joining.request() != null) {
      out.refuse(joining.request(), error);
    } else {
      self.unjoined(peer, joining.address(), out);
    }
    if (joining.before() != null) {
      return joins.with(peer, inForce(self, peer, joining.before().asking(), out));
    }
    out.tell(peer, new PeerInput.Left(self.id()));
    return joins.without(peer);
  }

  /**
   * Something was waited for too long.
   *
   * @param key of the other party
   */
  public static Joins overdue(Joins joins, JoinSelf self, String key, Effects out) {
    for (var entry : joins.byParty().entrySet()) {
      var peer = entry.getKey();
      if (peer.key().equals(key)) {
        return overdue(joins, self, peer, entry.getValue(), out);
      }
    }
    return joins;
  }

  private static Joins overdue(
      Joins joins, JoinSelf self, PartyId peer, JoinState state, Effects out) {
    return switch (state) {
      case Asking asking -> {
        if (asking.before() == null) {
          out.tell(peer, new PeerInput.Left(self.id()));
        }
        yield JoinPeers.drop(joins, self, peer, asking, LATE, out);
      }
      case Joining joining when joining.before() == null -> {
        out.tell(peer, new PeerInput.Left(self.id()));
        yield JoinPeers.abandon(joins, self, peer, joining, LATE, out);
      }
      case Joining joining -> refused(joins, self, peer, joining, LATE, out);
      case Leaving leaving -> Unjoining.overdue(joins, self, peer, leaving, out);
      case Asked(var terms, var address, var accepted, var request, var wish) -> {
        if (request != null) {
          out.refuse(request, LATE);
        }
        yield joins.with(peer, new Asked(terms, address, accepted, null, wish));
      }
      case Joined _ -> joins;
    };
  }
}
