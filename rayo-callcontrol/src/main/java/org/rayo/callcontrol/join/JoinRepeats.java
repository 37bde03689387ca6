// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.CallEffect.ToMedia;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.JoinState.Asked;
import org.rayo.callcontrol.join.JoinState.Asking;
import org.rayo.callcontrol.join.JoinState.Joined;
import org.rayo.callcontrol.join.JoinState.Joining;
import org.rayo.callcontrol.join.JoinState.Leaving;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.jid.Jid;

/**
 * Says once more what may have been lost with the node of a party, from either side. Whoever has
 * heard it already is not troubled by it, and who knows nothing of the join answers {@link
 * PeerInput.Left}.
 */
public final class JoinRepeats {
  private static final long NO_WISH = -1;

  private JoinRepeats() {}

  /**
   * Other parties have changed their node.
   *
   * @param client who controls this side, or any client for a mixer
   */
  public static void moved(
      Joins joins, JoinSelf self, Jid client, Predicate<PartyId> moved, Effects out) {
    joins
        .byParty()
        .forEach(
            (peer, state) -> {
              if (moved.test(peer)) {
                say(joins, self, client, peer, state, out);
              }
            });
  }

  /** This side has changed its node: also media may not have heard what it was told. */
  public static void resumed(Joins joins, JoinSelf self, Jid client, Effects out) {
    joins
        .byParty()
        .forEach(
            (peer, state) -> {
              say(joins, self, client, peer, state, out);
              switch (state) {
                case Joining joining ->
                    out.add(new ToMedia.Join(peer, joining.terms().direction()))
                        .await(TimerKey.join(peer));
                case Leaving leaving when !leaving.gone() ->
                    out.add(new ToMedia.Unjoin(peer)).await(TimerKey.join(peer));
                case Asking _, Asked _, Joined _, Leaving _ -> {}
              }
            });
  }

  /** The media of this side is new, so that what is in force has to be made again. */
  public static void renewed(Joins joins, JoinSelf self, Effects out) {
    joins
        .byParty()
        .forEach(
            (peer, state) -> {
              if (state instanceof Joining joining) {
                out.add(new ToMedia.Join(peer, joining.terms().direction()))
                    .await(TimerKey.join(peer));
                return;
              }
              var now = inForce(state);
              if (now != null && now.asker()) {
                out.add(new ToMedia.Join(peer, now.terms().direction()));
              } else if (now != null) {
                out.tell(peer, new PeerInput.Renewed(self.id()));
              }
            });
  }

  /** What goes on until a change takes effect, if there is one. */
  static @Nullable Joined inForce(@Nullable JoinState state) {
    return switch (state) {
      case Joined joined -> joined;
      case Asking asking -> asking.before();
      case Joining _, Asked _, Leaving _ -> null;
      case null -> null;
    };
  }

  private static void say(
      Joins joins, JoinSelf self, Jid client, PartyId peer, JoinState state, Effects out) {
    switch (state) {
      case Asking asking when asking.address() == null -> {
        var zone = joins.rules().zone().of(client);
        var terms = asking.terms().mirrored();
        var wish = asking.wish();
        out.tell(peer, new PeerInput.Asked(self.id(), self.address(), client, zone, terms, wish));
      }
      case Asked asked when asked.accepted() -> JoinPeers.accept(self, peer, asked.wish(), out);
      case Joined joined when joined.asker() ->
          out.tell(peer, new PeerInput.Established(self.id(), joined.terms().mirrored()));
      // Of no wish: it is for somebody who knows nothing of the join.
      case Joined _ -> JoinPeers.accept(self, peer, NO_WISH, out);
      case Asking _, Joining _, Asked _, Leaving _ -> {}
    }
  }
}
