// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.control.OfferRound;
import org.rayo.callcontrol.effect.TimerKey;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;

/** Everything that happens to a call. */
public sealed interface CallInput {
  /** The first input of an inbound call, and later what a search for clients has found. */
  record OfferTo(OfferRound round) implements CallInput {}

  /** The first input of an outbound call. */
  record StartDial() implements CallInput {}

  /** Instead of the first input: another node has a call of this id. */
  record IdTaken() implements CallInput {}

  /**
   * @param component the addressed component, null for the call itself
   * @param consultation the call that a redirect names, or null
   */
  record ClientCommand(
      ClientRequest request,
      @Nullable String component,
      RayoCommand command,
      @Nullable Consultation consultation)
      implements CallInput {
    /** One that names no other call. */
    public ClientCommand(ClientRequest request, @Nullable String component, RayoCommand command) {
      this(request, component, command, null);
    }
  }

  /**
   * A client has a message for the other party.
   *
   * @param client full JID
   * @param text of type normal, with a body
   */
  record ClientText(Jid client, Message text) implements CallInput {}

  record FromSignaling(SignalingInput input) implements CallInput {}

  /** A party that this one is joined to, or may be, says something. */
  record FromPeer(PeerInput input) implements CallInput {}

  record FromMedia(MediaInput input) implements CallInput {}

  /** The peer has sent no media for too long, and the call shall end for it. */
  record MediaSilent(EndReason reason) implements CallInput {}

  record TimerFired(TimerKey key) implements CallInput {}

  /** A client that may have been offered the call is gone. */
  record ClientGone(Jid client) implements CallInput {}

  /** A client that may have been offered the call said that it does not want it. */
  record OfferRefused(Jid client) implements CallInput {}

  /** A client that may have been offered the call wants no further ones. */
  record ClientBusy(Jid client) implements CallInput {}

  /** An operator ends the call. */
  record OperatorHangup() implements CallInput {}

  /** The other party speaks in another call from now on, which took the place of this one. */
  record Replaced() implements CallInput {}

  /**
   * The first input on a node that took the call over.
   *
   * @param dialog whether there is a dialog to go on with
   * @param media whether media has the call, or had nothing to do with it
   * @param pending what clients wait for
   */
  record Resumed(boolean dialog, boolean media, Pending pending) implements CallInput {}

  /** Other parties changed their node, and may not have heard what they were told last. */
  record PeersMoved(Set<PartyId> parties) implements CallInput {
    public PeersMoved {
      parties = Set.copyOf(parties);
    }
  }

  /** Something broke inside; the call ends with an error. */
  record Fault(String text) implements CallInput {}
}
