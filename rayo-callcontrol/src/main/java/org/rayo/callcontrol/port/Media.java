// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;

/**
 * Media, as call control sees it: one leg per call, components on it. No method blocks; results
 * come back through {@link MediaListener}, at most once each. Calls for one call id come one after
 * the other from its mailbox. What is addressed to a leg that does not exist is answered by the
 * matching failure input.
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
   * Ends the leg: {@link MediaInput.ComponentFinished} with the reason hangup for each component
   * that still runs, then {@link MediaInput.Closed}, always, also for an unknown call.
   */
  void close(CallId call);
}
