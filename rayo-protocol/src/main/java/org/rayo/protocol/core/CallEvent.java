// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a call; joined and unjoined come from mixers too. */
public sealed interface CallEvent extends RayoEvent {
  /** A new inbound call looks for a controlling party; its presence carries entity capabilities. */
  record Offer(String to, @Nullable String from, List<Header> headers) implements CallEvent {}

  /** The called party is being alerted; at most once per call. */
  record Ringing(List<Header> headers) implements CallEvent {}

  /** The call is answered and its media is negotiated. */
  record Answered(List<Header> headers) implements CallEvent {}

  /** The last event of a call. */
  record End(EndReason reason, @Nullable String platformCode, List<Header> headers)
      implements CallEvent {}

  /** A join took effect. */
  record Joined(@Nullable String callUri, @Nullable String mixerName) implements CallEvent {}

  /** A join ended. */
  record Unjoined(@Nullable String callUri, @Nullable String mixerName) implements CallEvent {}

  /**
   * The other party pressed a key (extension of this project).
   *
   * @param signal one of the sixteen keys
   * @param duration how long, where the media knows
   */
  record Dtmf(String signal, @Nullable Duration duration) implements CallEvent {}
}
