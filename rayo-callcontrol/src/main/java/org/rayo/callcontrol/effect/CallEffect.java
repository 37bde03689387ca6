// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.effect;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.join.PeerInput;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.Letter;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.stanza.Message;

/** Something that a call does. Effects of one transition are carried out in their order. */
public sealed interface CallEffect {
  /** The one answer to a command. */
  record Reply(ClientRequest request, CommandResult result) implements CallEffect {}

  /**
   * Sends an event.
   *
   * @param component where it comes from; null for the call itself
   */
  record Emit(@Nullable String component, Jid to, RayoEvent event) implements CallEffect {}

  /** Sends a letter, which a reply or an event becomes where calls outlive their node. */
  record Deliver(Letter letter) implements CallEffect {}

  /** Sends a message stanza to a client. */
  record SendMessage(Message message) implements CallEffect {}

  /** Says something to a party that this one is joined to, or wants to be. */
  record ToPeer(PartyId peer, PeerInput input) implements CallEffect {}

  /** Starts or restarts a timer; without a duration it is the configured one of its kind. */
  record StartTimer(TimerKey key, @Nullable Duration duration) implements CallEffect {}

  record CancelTimer(TimerKey key) implements CallEffect {}

  /** Looks for clients to offer the call to; they come as an input. */
  record SeekClients() implements CallEffect {}

  /** Writes the call detail record. */
  record WriteRecord() implements CallEffect {}

  /** Lets go of the call: nothing refers to it any more. */
  record Forget() implements CallEffect {}

  /** Something that the signalling side shall do. */
  sealed interface ToSignaling extends CallEffect {
    record Invite(String to, @Nullable String from, List<Header> headers, SessionDescription offer)
        implements ToSignaling {}

    record Provisional(@Nullable SessionDescription answer, List<Header> headers)
        implements ToSignaling {}

    record Answer(SessionDescription sdp, List<Header> headers) implements ToSignaling {}

    record Reject(int status, List<Header> headers) implements ToSignaling {}

    record Redirect(String target, List<Header> headers) implements ToSignaling {}

    record HangUp(List<Header> headers) implements ToSignaling {}

    record AcceptRenegotiation(SessionDescription answer) implements ToSignaling {}

    record RefuseRenegotiation(int status) implements ToSignaling {}

    record Renegotiate(SessionDescription offer) implements ToSignaling {}

    record Transfer(String target, @Nullable CallId replaces, List<Header> headers)
        implements ToSignaling {}

    record TransferProgress(int status) implements ToSignaling {}

    record Message(String messageId, String contentType, String body) implements ToSignaling {}
  }

  /** Something that media shall do. */
  sealed interface ToMedia extends CallEffect {
    record Open(@Nullable SessionDescription offer) implements ToMedia {}

    record Complete(SessionDescription answer) implements ToMedia {}

    record Renegotiate(@Nullable SessionDescription offer) implements ToMedia {}

    record Start(String component, ComponentStart start) implements ToMedia {}

    record Command(String component, String commandId, ComponentCommand command)
        implements ToMedia {}

    record Stop(String component) implements ToMedia {}

    record Offer(MediaFlow flow) implements ToMedia {}

    /** In the place of what was lost. */
    record Reopen(MediaFlow flow) implements ToMedia {}

    record Withdraw() implements ToMedia {}

    record Mute(boolean muted) implements ToMedia {}

    record SendDtmf(String commandId, String tones) implements ToMedia {}

    record Join(PartyId peer, JoinDirection direction) implements ToMedia {}

    record Unjoin(PartyId peer) implements ToMedia {}

    record Close() implements ToMedia {}
  }
}
