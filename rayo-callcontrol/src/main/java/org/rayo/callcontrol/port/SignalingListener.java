// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/** What signalling tells call control. No method blocks; all may be called from any thread. */
public interface SignalingListener {
  /** A new call. Call control answers through {@link Signaling}, also to refuse it. */
  void incoming(IncomingCall call);

  /** Something happened to a known call. */
  void signal(CallId call, SignalingInput input);

  /**
   * A request came for a call whose owner, another node, is not here any more. Signalling holds the
   * request for a short while; call control takes the call over, if it is to, and says so by {@link
   * Signaling#adopt}. May be told several times for one call.
   */
  default void wanted(CallId call) {
    // Who takes no calls over lets the request be answered by 503.
  }
}
