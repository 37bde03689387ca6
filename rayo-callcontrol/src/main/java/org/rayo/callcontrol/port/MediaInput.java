// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;

/** What happened to the leg of a call, to a mixer or to a component on one of them. */
public sealed interface MediaInput {
  /** What became of a join. */
  sealed interface JoinInput extends MediaInput {}

  /** What happens to one component of a call or mixer. */
  sealed interface ComponentInput extends MediaInput {
    ComponentId component();
  }

  /** What happens to mixers alone. */
  sealed interface MixerInput extends MediaInput {}

  /** Keys, to and from the peer of a call. */
  sealed interface DtmfInput extends MediaInput {}

  /** Our offer is ready. */
  record Offered(SessionDescription offer) implements MediaInput {}

  /**
   * Offer and answer agree; media flows.
   *
   * @param answer ours, or null when the peer answered
   */
  record Negotiated(@Nullable SessionDescription answer) implements MediaInput {}

  /** Offer and answer do not agree, or there is no leg to be had. */
  record NegotiationFailed(Cause cause, String text) implements MediaInput {
    /** What the signalling side should say. */
    public enum Cause {
      /** 488. */
      NO_COMMON_CODEC,
      /** 400. */
      MALFORMED,
      /** 503. */
      NO_RESOURCES
    }
  }

  /** The component runs. */
  record ComponentStarted(ComponentId component) implements ComponentInput {}

  /** The component cannot run; nothing more comes from it. */
  record ComponentRefused(ComponentId component, StanzaError error) implements ComponentInput {}

  /** The output part of a prompt is over, so its input timers run. */
  record InputTimersStarted(ComponentId component) implements ComponentInput {}

  /** An input detected something and goes on. */
  record SignalDetected(ComponentId component, Signal signal) implements ComponentInput {}

  /** The component is over. */
  record ComponentFinished(ComponentId component, Complete complete) implements ComponentInput {}

  /** A command to a component took effect. */
  record CommandDone(ComponentId component, String commandId) implements ComponentInput {}

  /** A command to a component did not take effect. */
  record CommandRefused(ComponentId component, String commandId, StanzaError error)
      implements ComponentInput {}

  /**
   * No packet came from the peer for the configured time; the call goes on until call control ends
   * it.
   */
  record Inactive() implements MediaInput {}

  /** The mixer is there; parties can join it and components can start. */
  record MixerReady() implements MixerInput {}

  /** Media flows between the addressed party and this one, as it was last asked for. */
  record Joined(PartyId peer) implements JoinInput {}

  /** The join, or its change, did not take effect; what was before goes on. */
  record JoinRefused(PartyId peer, StanzaError error) implements JoinInput {}

  /** No media flows any more between the addressed party and this one. */
  record Unjoined(PartyId peer) implements JoinInput {}

  /** A party of the addressed mixer began to speak. */
  record StartedSpeaking(PartyId speaker) implements MixerInput {}

  /** A party of the addressed mixer fell silent, or left while it spoke. */
  record StoppedSpeaking(PartyId speaker) implements MixerInput {}

  /**
   * The peer pressed a key and let go of it.
   *
   * @param signal 0-9, A-D, * or #
   */
  record DtmfReceived(String signal, Duration duration) implements DtmfInput {}

  /** Our own keys are played, or cannot be: then the error says why. */
  record DtmfSent(String commandId, @Nullable StanzaError error) implements DtmfInput {}

  /**
   * The media server is gone with the leg or the mixer. Components that can begin again wait for
   * {@link Media#reopen}; the others have failed.
   */
  record Lost() implements MediaInput {}

  /** The leg or the mixer is gone. */
  record Closed() implements MediaInput {}
}
