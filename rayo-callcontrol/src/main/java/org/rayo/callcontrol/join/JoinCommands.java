// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.join;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.effect.Effects;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.jid.Jid;

/** The beginning of a join: a command, or part of a dial. */
public final class JoinCommands {
  private JoinCommands() {}

  /** What is wrong with a join by itself, or null. */
  public static @Nullable StanzaError objection(Join join, PartyId peer, PartyId self) {
    if (join.media() == Join.Media.DIRECT) {
      return StanzaError.unsupportedOption(
          "media='direct' is not supported: the media of calls stays with this server, which hears"
              + " keys, plays and records at any time. Use media='bridge'");
    }
    return peer.equals(self) ? StanzaError.badRequest("A party cannot be joined to itself") : null;
  }

  /** Why this join cannot begin or change now, or null. */
  public static @Nullable StanzaError objection(Joins joins, PartyId peer) {
    return switch (joins.of(peer)) {
      case JoinState.Joined _ -> null;
      case JoinState.Asking _, JoinState.Joining _, JoinState.Asked _ ->
          StanzaError.unexpectedRequest("A join to this party is on its way; wait for it");
      case JoinState.Leaving _ ->
          StanzaError.unexpectedRequest("The join to this party is just ending; wait for it");
      case null ->
          joins.full()
              ? StanzaError.resourceConstraint(
                  "This party has " + joins.rules().limit() + " joins already, which is the limit")
              : null;
    };
  }

  public static JoinTerms terms(Join join) {
    return new JoinTerms(
        switch (join.direction()) {
          case DUPLEX -> JoinDirection.DUPLEX;
          case SEND -> JoinDirection.SEND;
          case RECV -> JoinDirection.RECV;
        });
  }

  /**
   * Asks the other party, for a new join or for a change of one.
   *
   * @param client who wants it
   * @param request null when it came with the dial
   */
  public static Joins ask(
      Joins joins,
      JoinSelf self,
      Jid client,
      @Nullable ClientRequest request,
      PartyId peer,
      JoinTerms terms,
      Effects out) {
    var controller = self.controller() == null ? client : self.controller();
    var zone = joins.rules().zone().of(controller);
    var next = joins.wishing(peer, terms, request);
    out.tell(
            peer,
            new PeerInput.Asked(
                self.id(), self.address(), controller, zone, terms.mirrored(), next.wishes()))
        .await(TimerKey.join(peer));
    return next;
  }
}
