// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;

/**
 * Media, as call control sees it: one leg per call, mixers, joins between them, components on each.
 * No method blocks; results come back through {@link MediaListener}, at most once each. Calls for
 * one party come one after the other from its mailbox. What is addressed to a party that does not
 * exist is answered by the matching failure input.
 */
public interface Media {
  /**
   * Says at once, without taking anything, whether a leg for this offer is out of the question, so
   * that the caller is refused before any client is troubled. Called on signalling threads.
   */
  default Optional<MediaInput.NegotiationFailed> objection(SessionDescription offer) {
    return Optional.empty();
  }

  /**
   * Makes a leg from the peer's offer: {@link MediaInput.Negotiated} with our answer or {@link
   * MediaInput.NegotiationFailed}. Without an offer: {@link MediaInput.Offered} with ours.
   */
  void open(CallId call, @Nullable SessionDescription offer);

  /**
   * The peer's answer to our offer: {@link MediaInput.Negotiated} without a description, or a
   * failure. Comes a second time when the final answer differs from the one that opened early
   * media; it replaces that one.
   */
  void complete(CallId call, SessionDescription answer);

  /**
   * The peer offers anew on a running leg: {@link MediaInput.Negotiated} or {@link
   * MediaInput.NegotiationFailed}.
   */
  void renegotiate(CallId call, @Nullable SessionDescription offer);

  /**
   * Makes our own offer on a running leg, as for hold: {@link MediaInput.Offered} or {@link
   * MediaInput.NegotiationFailed}. The peer's answer goes to {@link #complete}; until then the leg
   * goes on as before.
   */
  void offer(CallId call, MediaFlow flow);

  /** The peer refused our offer on a running leg, which goes on as before. Nothing follows. */
  void withdraw(CallId call);

  /** What the peer sends is heard by nobody, or by everybody again. Nothing follows. */
  void mute(CallId call, boolean muted);

  /**
   * Plays keys to the peer: {@link MediaInput.DtmfSent} when the last one is over.
   *
   * @param tones 0-9, A-D, * and #
   */
  void sendDtmf(CallId call, String commandId, String tones);

  /** Makes a mixer: {@link MediaInput.MixerReady} or {@link MediaInput.NegotiationFailed}. */
  void openMixer(MixerId mixer);

  /**
   * Makes anew, on another media server, what is {@link MediaInput.Lost}. Of a call: {@link
   * MediaInput.Offered}, as of {@link #offer}, or {@link MediaInput.NegotiationFailed}; when the
   * answer is taken in its components go on, outputs from where they would be, inputs and prompts
   * from their beginning. Of a mixer: {@link MediaInput.MixerReady} or the failure; {@code flow}
   * has no meaning then. Joins have to be made again.
   */
  default void reopen(PartyId party, MediaFlow flow) {
    throw new UnsupportedOperationException("This media is never lost");
  }

  /**
   * Lets media flow between two parties, or changes the direction in which it does: {@link
   * MediaInput.Joined} or {@link MediaInput.JoinRefused}, told to the first party alone. Media of
   * several joins is mixed for whoever receives it. Components of a call are heard by its peer
   * alone, those of a mixer by everybody in it.
   */
  void join(PartyId first, PartyId second, JoinDirection direction);

  /**
   * Ends a join: {@link MediaInput.Unjoined}, always, told to the first party alone. The end of a
   * party ends its joins without a word.
   */
  void unjoin(PartyId first, PartyId second);

  /**
   * Starts a component that was validated by shape already. {@link MediaInput.ComponentStarted} or
   * {@link MediaInput.ComponentRefused} comes first, later exactly one {@link
   * MediaInput.ComponentFinished}.
   */
  void start(ComponentId component, ComponentStart start);

  /** {@link MediaInput.CommandDone} or {@link MediaInput.CommandRefused} follows. */
  void command(ComponentId component, String commandId, ComponentCommand command);

  /** Ends a component: {@link MediaInput.ComponentFinished} with the reason stop follows. */
  void stop(ComponentId component);

  /**
   * Ends the leg or the mixer: {@link MediaInput.ComponentFinished} with the reason hangup for each
   * component that still runs, then {@link MediaInput.Closed}, always, also for an unknown party.
   */
  void close(PartyId party);

  /**
   * Takes over a call or mixer whose node is gone. Nothing else is asked about the party before the
   * answer. Joins go on; keys, silence and speakers are told of as before.
   *
   * @param running the components that call control knows of, and what they were started with. Of
   *     one that media has not, or no more, {@link MediaInput.ComponentFinished} follows the
   *     answer; what media has beyond these it ends without a word
   * @return whether media has the party; false at once where media cannot outlive a node
   */
  default CompletionStage<Boolean> adopt(PartyId party, Map<ComponentId, ComponentStart> running) {
    return CompletableFuture.completedStage(false);
  }

  /**
   * Forgets a party that another node has taken over, without a word to a media server or a peer.
   * Nothing follows.
   */
  default void abandon(PartyId party) {}

  /**
   * Asks the media servers, as witnesses, whether this node may go on after a split that left both
   * sides without a majority: of the nodes that ask about the same split, the first one may.
   *
   * @param split the same at all nodes, and different for each split
   * @param node the name of this node
   * @return never fails; without an answer in time there is no witness
   */
  default CompletionStage<Witness> mayGoOn(String split, String node) {
    return CompletableFuture.completedStage(Witness.NONE);
  }

  /** What the media servers say about a split. */
  enum Witness {
    GRANTED,
    /** Another node may. */
    DENIED,
    /** There is no media server that outlives a node, or it cannot be reached. */
    NONE
  }
}
