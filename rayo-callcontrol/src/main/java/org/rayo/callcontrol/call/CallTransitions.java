// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.time.Instant;
import org.rayo.callcontrol.effect.Effects;

/**
 * The life of a call: state × input → state and effects. Total over both, and pure: no I/O, no
 * clock, no logger.
 */
public final class CallTransitions {
  private CallTransitions() {}

  /**
   * @param now time of the input
   */
  public static Transition on(CallState state, CallInput input, Instant now) {
    var out = new Effects();
    var next =
        switch (input) {
          case CallInput.Resumed resumed -> ResumeTransitions.on(state, resumed, now, out);
          case CallInput.PeersMoved moved -> JoinTransitions.moved(state, moved.parties(), out);
          default -> on(state, input, now, out);
        };
    Idleness.watch(state, input, next, out);
    return new Transition(next, out.toList());
  }

  private static CallState on(CallState state, CallInput input, Instant now, Effects out) {
    return switch (state) {
      case NewState fresh -> BeginningTransitions.on(fresh, input, out);
      case LiveState live -> LiveTransitions.on(live, input, now, out);
      case Ending ending -> EndingTransitions.on(ending, input, out);
      case Ended ended -> EndingTransitions.on(ended, input, out);
    };
  }
}
