// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import org.jspecify.annotations.Nullable;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Complete;

/** What happened to the leg of a call or to a component on it. */
public sealed interface MediaInput {
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
  record ComponentStarted(ComponentId component) implements MediaInput {}

  /** The component cannot run; nothing more comes from it. */
  record ComponentRefused(ComponentId component, StanzaError error) implements MediaInput {}

  /** The output part of a prompt is over, so its input timers run. */
  record InputTimersStarted(ComponentId component) implements MediaInput {}

  /** The component is over. */
  record ComponentFinished(ComponentId component, Complete complete) implements MediaInput {}

  /** A command to a component took effect. */
  record CommandDone(ComponentId component, String commandId) implements MediaInput {}

  /** A command to a component did not take effect. */
  record CommandRefused(ComponentId component, String commandId, StanzaError error)
      implements MediaInput {}

  /**
   * No packet came from the peer for the configured time; the call goes on until call control ends
   * it.
   */
  record Inactive() implements MediaInput {}

  /** The leg is gone. */
  record Closed() implements MediaInput {}
}
