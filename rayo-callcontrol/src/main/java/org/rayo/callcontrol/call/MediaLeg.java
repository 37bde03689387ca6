// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.SessionDescription;

/** How far the media of a call has been negotiated. */
public sealed interface MediaLeg {
  /**
   * Nothing was asked of media yet.
   *
   * @param offer what the peer offered; null when it waits for ours
   */
  record Unopened(@Nullable SessionDescription offer) implements MediaLeg {}

  /** Media makes the leg. */
  record Opening() implements MediaLeg {}

  /** Our offer is with the peer. */
  record Offering() implements MediaLeg {}

  /** Media takes in the peer's answer. */
  record Completing(SessionDescription answer) implements MediaLeg {}

  /**
   * Media flows.
   *
   * @param local our latest answer; null when the peer answered
   * @param remote the peer's answer; null when we answered
   */
  record Open(@Nullable SessionDescription local, @Nullable SessionDescription remote)
      implements MediaLeg {
    /** Whether the peer does not want to hear us (RFC 3264 section 8.4). */
    boolean onHold() {
      return local != null
          && (local.sdp().contains("a=recvonly") || local.sdp().contains("a=inactive"));
    }
  }

  /** Media has let go of it. */
  record Gone() implements MediaLeg {}
}
