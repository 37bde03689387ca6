// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
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

/** The joins of a call that ends (XEP-0327 section 6.3). Media ends them with the leg. */
public final class JoinEnds {
  private JoinEnds() {}

  /**
   * The call begins to end: what is pending gets an error, the other parties learn it at once and
   * live on.
   *
   * @return the joins of which the end has to be told when the components have completed
   */
  public static Joins callEnding(Joins joins, JoinSelf self, StanzaError error, Effects out) {
    var left = joins.emptied();
    var answered = new HashSet<ClientRequest>();
    for (var entry : joins.byParty().entrySet()) {
      var peer = entry.getKey();
      var state = entry.getValue();
      var request = request(state);
      if (request != null && answered.add(request)) {
        if (state instanceof Leaving) {
          // It is on its way out, and takes all joins with it.
          out.done(request);
        } else {
          out.refuse(request, error);
        }
      }
      if (!(state instanceof Joined)) {
        out.cancel(TimerKey.join(peer));
      }
      out.tell(
          peer,
          state instanceof Asked(_, _, var accepted, _, var wish) && !accepted
              ? new PeerInput.Refused(
                  self.id(), StanzaError.serviceUnavailable("The other call has ended"), wish)
              : new PeerInput.Left(self.id()));
      var announced = announced(state);
      left = announced == null ? left : left.with(peer, announced);
    }
    return left;
  }

  /** Turns down everybody whom our side has not agreed to yet. */
  public static Joins refuseAskers(Joins joins, JoinSelf self, StanzaError error, Effects out) {
    var rest = joins;
    for (var entry : joins.byParty().entrySet()) {
      var peer = entry.getKey();
      if (entry.getValue() instanceof Asked asked && !asked.accepted()) {
        out.tell(peer, new PeerInput.Refused(self.id(), error, asked.wish()));
        if (asked.request() != null) {
          out.cancel(TimerKey.join(peer)).refuse(asked.request(), error);
        }
        rest = rest.without(peer);
      }
    }
    return rest;
  }

  private static @Nullable ClientRequest request(JoinState state) {
    return switch (state) {
      case Asking asking -> asking.request();
      case Joining joining -> joining.request();
      case Asked asked -> asked.request();
      case Leaving leaving -> leaving.request();
      case Joined _ -> null;
    };
  }

  /** The joined event of which is still to be matched by an unjoined event. */
  private static @Nullable JoinState announced(JoinState state) {
    var joined =
        switch (state) {
          case Joined now -> now;
          case Asking asking -> asking.before();
          case Joining joining -> joining.before();
          case Asked _, Leaving _ -> null;
        };
    if (state instanceof Leaving(_, var address, _) && address != null) {
      return state;
    }
    return joined != null && joined.announced() ? joined : null;
  }

  /** No component runs any more: now the joins are over. */
  public static Joins over(Joins joins, JoinSelf self, Effects out) {
    for (var entry : joins.byParty().entrySet()) {
      switch (entry.getValue()) {
        case Joined joined -> self.unjoined(entry.getKey(), joined.address(), out);
        case Leaving(_, var address, _) when address != null ->
            self.unjoined(entry.getKey(), address, out);
        case Asking _, Joining _, Asked _, Leaving _ -> {}
      }
    }
    return joins.emptied();
  }

  /**
   * What a party that cannot be joined says: it refuses who asks, and frees who thinks that it is
   * joined.
   */
  public static void refuse(PartyId self, PeerInput input, StanzaError error, Peers peers) {
    switch (input) {
      case PeerInput.Asked asked ->
          peers.tell(asked.from(), new PeerInput.Refused(self, error, asked.wish()));
      case PeerInput.Accepted _, PeerInput.Established _, PeerInput.Renewed _ ->
          peers.tell(input.from(), new PeerInput.Left(self));
      case PeerInput.Refused _, PeerInput.Left _ -> {
        // Nobody waits for it.
      }
    }
  }
}
