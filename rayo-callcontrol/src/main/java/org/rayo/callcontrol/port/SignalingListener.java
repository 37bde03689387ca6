// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/**
 * What signalling tells call control. Neither method blocks; both may be called from any thread.
 */
public interface SignalingListener {
  /** A new call. Call control answers through {@link Signaling}, also to refuse it. */
  void incoming(IncomingCall call);

  /** Something happened to a known call. */
  void signal(CallId call, SignalingInput input);
}
